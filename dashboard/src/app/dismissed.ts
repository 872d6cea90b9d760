/** What ends a change that the person thought better of; nothing is said of it. */
export class StaysError extends Error {}

/** Whether the person chose to stay, or closed a question of the browser's, such as which passkey to use; there is nothing to say then. */
export const wasDismissed = (error: unknown) =>
  error instanceof StaysError || (error instanceof Error && error.name === 'NotAllowedError');
