/** Whether the person closed a question of the browser's, such as which passkey to use; there is nothing to say then. */
export const wasDismissed = (error: unknown) => error instanceof Error && error.name === 'NotAllowedError';
