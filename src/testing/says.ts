import { nameOf } from '../model/resource';
import type { TakenRule, ValidatorInput } from './test-case';

/** `GET http://shop.example.com/cart`. */
export function sayInput({ method, authority, uri }: ValidatorInput): string {
  return `${method} http://${authority}${uri}`;
}

/** `VirtualService shop/cart spec.http[0]`. */
export function sayRule(taken: TakenRule | undefined): string | undefined {
  return taken && `${nameOf(taken.resource)} spec.http[${taken.index}]`;
}
