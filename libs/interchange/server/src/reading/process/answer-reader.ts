import { readPlan } from '@waymark/interchange/domain';
import { ImportRefusal } from '../import-refusal';
import { readWorkbook } from '../read-workbook';
import type { ReaderAnswer, ReaderRequest } from './reader-messages';

/** The whole work of the reading process: one request, one answer, and out. */
export function startReader(): void {
  process.once('message', (request: ReaderRequest) => {
    void answer(request).then((reply) => process.send?.(reply, () => process.exit(0)));
  });
  process.once('disconnect', () => process.exit(0));
}

async function answer({ bytes, fileName, plan }: ReaderRequest): Promise<ReaderAnswer> {
  try {
    const sheets = await readWorkbook(bytes, fileName);
    return plan ? { draft: readPlan(sheets, plan) } : { sheets };
  } catch (error) {
    return error instanceof ImportRefusal ? { refusal: error.code } : { failure: String(error) };
  }
}
