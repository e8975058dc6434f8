import type { DataSource } from 'typeorm';
import { HOME } from '../config/databases-file';

/** The name under which a process opens databases when it knows several. */
export const PLACING = 'waymark-placing';

/** A database in which an organisation may be, and what to begin a transaction of it there with. */
export interface Place {
  readonly name: string;
  readonly dataSource: DataSource;
  /** Handed out by the place that the organisation left. */
  readonly ticket: string | null;
}

/** An organisation is in a database that this process was not told of, or nowhere it knows. */
export class UnknownPlaceError extends Error {
  readonly code = 'PV404';
}

interface Refusal {
  readonly code?: string;
  readonly detail?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** From one database to another, and some that were passed on the way. */
const MOST_STEPS = 6;

/**
 * Knows in which database each organisation was last found. It is a hint: the database itself refuses a transaction of an
 * organisation that has gone, and says where to. So a process needs to be told of no move, and cannot miss one.
 */
export class Places {
  private readonly known = new Map<string, Place>();
  private readonly home: Place;

  constructor(
    home: DataSource,
    private readonly further: ReadonlyMap<string, DataSource>,
  ) {
    this.home = { name: HOME, dataSource: home, ticket: null };
  }

  /** Where the organisation was last found. */
  find(organisationId: string): Place {
    return this.known.get(organisationId) ?? this.home;
  }

  /** Begins where the organisation is. @param begin settles when the place has let the transaction in */
  async enter<T>(organisationId: string, begin: (place: Place) => Promise<T>): Promise<T> {
    for (let step = 1; ; step += 1) {
      const place = this.find(organisationId);
      try {
        return await begin(place);
      } catch (error) {
        if (step === MOST_STEPS || !this.follow(organisationId, place, error as Refusal)) throw error;
      }
    }
  }

  /** Whether there is another place to try. */
  private follow(organisationId: string, place: Place, { code, detail = '' }: Refusal): boolean {
    if (code === 'PV301') {
      this.known.set(organisationId, this.placeOf(detail));
      return true;
    }
    if (code !== 'PV404' || place.name === HOME) return false;
    this.known.delete(organisationId);
    return true;
  }

  private placeOf(detail: string): Place {
    const [name = '', ticket = ''] = detail.split(' ');
    const dataSource = name === HOME ? this.home.dataSource : this.further.get(name);
    if (!dataSource) throw new UnknownPlaceError(`An organisation is in the database "${name}", which this process was not told of: add it to WAYMARK_DATABASES.`);
    return { name, dataSource, ticket: UUID.test(ticket) ? ticket : null };
  }
}

/** What is sent with the beginning of a transaction, so that the database refuses it where the organisation is not. */
export function entryOf({ name, ticket }: Place, mode: 'read' | 'write'): string {
  if (ticket !== null && !UUID.test(ticket)) throw new Error('A ticket must be a uuid.');
  return `select platform.enter_place(${name === HOME}, ${mode === 'write'}, ${ticket === null ? 'null' : `'${ticket}'`})`;
}
