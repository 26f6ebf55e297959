import { it } from 'vitest';
import { interleaveTabs } from '../reliability/two-tabs';

it('T12: in 1,000 interleavings of two tabs 0 texts are replaced unseen, and the loser gets both texts', () =>
  interleaveTabs(1_000));
