// eslint-disable-next-line @nx/enforce-module-boundaries -- the reading process has little memory, so it loads this file and not the whole server
import { startReader } from '../../../libs/interchange/server/src/reading/process/answer-reader';

startReader();
