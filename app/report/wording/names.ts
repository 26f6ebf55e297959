import type { Effort, Level, Role, Track } from '../../bank/bank';
import type { Autonomy, RiskTolerance } from '../../bank/edition';
import type { BadgeTone } from '../../document/badge-tone';
import type { GateState, Rating, Severity } from '../../scoring/score-card';

/** What the fixed sets of the model are called in the report, and the tone each is printed in. */
export const levelNames: Readonly<Record<Level, string>> = {
  0: 'absent',
  1: 'informal',
  2: 'partial',
  3: 'enforced',
  4: 'proven',
};

export const levelMeanings: Readonly<Record<Level, string>> = {
  0: 'nothing is there',
  1: 'it depends on people doing it',
  2: 'decided, and in force where it matters most',
  3: 'in force everywhere, and no one person can bypass it',
  4: 'tested or measured in the last 90 days',
};

export function levelTone(level: Level): BadgeTone {
  return `level-${level}`;
}

export const autonomyMeanings: Readonly<Record<Autonomy, string>> = {
  A0: 'no AI coding tools',
  A1: 'suggestions that a person accepts',
  A2: 'supervised edits and commands',
  A3: 'unattended work up to a pull request',
  A4: 'unattended work up to deployment',
};

export const roleNames: Readonly<Record<Role, string>> = {
  leadership: 'leadership',
  security: 'security',
  platform: 'platform team',
  senior: 'senior engineers',
  engineer: 'engineers',
  junior: 'junior engineers',
};

/** The same in the middle of a sentence. */
export function rolePhrase(role: Role): string {
  return role === 'platform' ? 'the platform team' : roleNames[role];
}

export const effortNames: Readonly<Record<Effort, string>> = { S: 'small', M: 'medium', L: 'large' };

export const trackNames: Readonly<Record<Track, string>> = {
  quick: 'Quick',
  full: 'Full',
  builder: 'Builder',
  role: 'Role',
};

/** "Quick track". */
export function trackTitle(track: Track): string {
  return `${trackNames[track]} track`;
}

export const toleranceNames: Readonly<Record<RiskTolerance, string>> = {
  progressive: 'Progressive',
  balanced: 'Balanced',
  conservative: 'Conservative',
};

export const severityNames: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

export const ratingTones: Readonly<Record<Rating, BadgeTone>> = {
  low: 'low',
  moderate: 'medium',
  high: 'high',
  severe: 'critical',
};

export const gateTones: Readonly<Record<GateState, BadgeTone>> = { met: 'level-3', unmet: 'high', unknown: 'none' };
