import { question } from '@waymark/platform/web';
import { ViewerAccountDocument } from './session/session.generated';

/** What every page asks: who has signed in, and what kind of installation this is. */
export const sessionQuestion = question(ViewerAccountDocument, {});
