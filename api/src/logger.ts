import { type Logger as PinoLogger, pino } from 'pino';

export type Logger = PinoLogger;

/** JSON lines on standard output; credentials are cut out wherever they might stand. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: label => ({ level: label }) },
    redact: {
      paths: [
        '*.authorization',
        '*.cookie',
        '*.password',
        '*.secret',
        '*.token',
        '*.code',
        'req.headers',
        'err.command',
        'err.errorResponse',
        'err.writeErrors',
        'err.result',
      ],
      censor: '[redacted]',
    },
  });
}
