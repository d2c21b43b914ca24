import { BlockIndex } from '../../src/match/block-index';
import { overlap } from '../../src/match/overlap';
import type { HttpMatchRequest } from '../../src/model/wire/virtual-service';

const BLOCKS: HttpMatchRequest[] = [
  {},
  { uri: { exact: '/' } },
  { uri: { prefix: '/' } },
  { uri: { prefix: '/cart' } },
  { uri: { exact: '/cart/items' } },
  { uri: { prefix: '/cart/' }, method: { exact: 'GET' } },
  { uri: { exact: '/cart/items' }, method: { exact: 'POST' } },
  { uri: { regex: '/cart/[0-9]+' } },
  { uri: { regex: '.*' } },
  { uri: { exact: '/CART' }, ignoreUriCase: true },
  { uri: { prefix: '/search' } },
];

const index = new BlockIndex(BLOCKS.map((block, owner) => ({ block, owner })));

test.each(BLOCKS.map((block, i) => [JSON.stringify(block), block, i] as const))(
  '%s meets what it overlaps',
  (_, block) => {
    const expected = BLOCKS.flatMap((other, i) => (overlap(other, block) ? [i] : []));
    const found = [...index.overlapping(block)].map(({ owner }) => owner);
    expect(found.sort((a, b) => a - b)).toEqual(expected);
  },
);
