/** A question that cannot be asked: a mistake of who asks, told in one line. */
export class QuestionError extends Error {}
