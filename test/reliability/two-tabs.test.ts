import { it } from 'vitest';
import { interleaveTabs } from './two-tabs';

it(
  'T12 in small: in 100 interleavings of two tabs no text is replaced unseen, and the loser gets both (1,000 nightly)',
  {
    timeout: 60_000,
  },
  () => interleaveTabs(100),
);
