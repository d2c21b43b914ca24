/** How often something in a manifest is odd: hardly ever, or about once in each. */
export type Manner = 'tame' | 'bold';
