/** `level-n` colours a level, the rest a severity or state; the word is always printed. */
export type BadgeTone =
  | 'critical'
  | 'high'
  | 'medium'
  | 'low'
  | 'none'
  | 'level-0'
  | 'level-1'
  | 'level-2'
  | 'level-3'
  | 'level-4';
