// Loaded into a process of the program before anything else (`node --import`): its clock runs ahead by as many milliseconds as a
// file says. So a journey can live through a night without waiting for one. Timers keep their pace.
import { readFileSync } from 'node:fs';

const file = process.env.WAYMARK_JOURNEY_CLOCK;
const RealDate = Date;
let ahead = 0;

function look() {
  try {
    ahead = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    ahead = 0;
  }
}

if (file) {
  look();
  setInterval(look, 100).unref();
  globalThis.Date = class Date extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + ahead);
      else super(...given);
    }

    static now() {
      return RealDate.now() + ahead;
    }
  };
}
