import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/**
 * Lets errors of resolvers go on to the doors, which roll back, and to `presentError`, which words and logs them. Nest would
 * write each of them to the log as if it were a bug, with words that are for the person only.
 */
@Catch()
export class PassErrorsOn extends BaseExceptionFilter {
  override catch(exception: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() !== 'http') throw exception;
    super.catch(exception, host);
  }
}
