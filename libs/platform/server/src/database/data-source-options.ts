import { DefaultNamingStrategy, type DataSourceOptions, type NamingStrategyInterface } from 'typeorm';

const toSnake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Properties are camelCase in code and snake_case in SQL: dueOn is due_on. */
class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName || toSnake(propertyName);
  }
}

/** Limits for every session of the restricted role; a statement that runs into one is a bug to be seen, not a queue to be built. */
const LIMITS = '-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000';
/**
 * A named statement is planned once for a connection. Left to choose, PostgreSQL plans those anew each time that have a list among
 * their parameters, which took longer than running them; ours find their rows by the organisation, whichever it is. See decision 28.
 */
const SESSION = `${LIMITS} -c timezone=UTC -c plan_cache_mode=force_generic_plan`;

/**
 * How long a connection is kept that nobody uses. A new one costs a process of PostgreSQL and all plans of its statements anew: dropped
 * after pg's usual ten seconds, the first who open a page after a quiet moment would wait for that.
 */
const KEPT_IDLE_MILLISECONDS = 300_000;

/** TypeORM's options for a PostgreSQL address. Entities are handed in by whoever composes the application. */
export function dataSourceOptions(url: string, entities: DataSourceOptions['entities'], poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    applicationName: 'waymark',
    // Statements are sent without waiting for the answers to those before: see Transaction.
    extra: { pipeline: true, max: poolSize, options: SESSION, connectionTimeoutMillis: 5_000, idleTimeoutMillis: KEPT_IDLE_MILLISECONDS },
  } as DataSourceOptions;
}
