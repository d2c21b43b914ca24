import type { Percent } from '../model/wire/virtual-service';
import { type Asker, destinationOf } from './destination';
import type { HttpRule } from './http-rule';
import type { MirrorTo } from './route';

/** Where copies of the requests of a rule go; of all of them where no percentage is said. */
export function mirrorsOf(rule: HttpRule, asker: Asker): MirrorTo[] {
  const single = rule.part('mirror');
  const older = rule.part('mirrorPercent').value ?? rule.part('mirror_percent').value;
  const one = single.value
    ? [{ to: destinationOf(single, asker), percent: percentOf(rule.part('mirrorPercentage').value, older) }]
    : [];
  const several = rule
    .part('mirrors')
    .items()
    .filter(({ value }) => value.destination)
    .map(at => ({ to: destinationOf(at.get('destination'), asker), percent: percentOf(at.value.percentage) }));
  return [...one, ...several].filter(({ percent }) => percent > 0);
}

function percentOf(percentage: Percent | undefined, older = 100): number {
  return percentage ? (percentage.value ?? 0) : older;
}
