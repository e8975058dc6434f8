import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from './config/config';
import { CONFIG } from './config/config-token';
import { dataSourceOptions } from './database/data-source-options';
import { Database } from './database/database';
import { type ContextExports, ExportCatalogue } from './exporting/export-catalogue';
import { platformExports } from './exporting/platform.exports';
import { PermissionCatalogue, type PermissionTable } from './graphql/permissions';
import { Clock, SystemClock } from './http/clock';
import { EXPECTED_MIGRATIONS, HealthController, Readiness } from './http/health.controller';
import { LoadWatch } from './http/load-watch';
import { SecurityTextController } from './http/security-text.controller';
import { PLACING } from './placement/places';
import { Replicas } from './replicas';
import { MAIL_SETTINGS, SendMailJob } from './mail/send-mail.job';

/** What the application is made of, as the platform has to know it. */
interface PlatformParts {
  readonly config: Config;
  readonly entities: DataSourceOptions['entities'];
  readonly permissions: PermissionTable;
  readonly migrations: readonly string[];
  readonly exports: readonly ContextExports[];
}

/** By its name a process is known to whoever moves an organisation: only one that knows of several databases asks before it changes anything. */
const nameFor = ({ databases }: Config) => (databases.length > 0 ? { applicationName: PLACING } : {});

/** What every context stands on: the database, the clock, permissions, mail, health. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, entities, permissions, migrations, exports }: PlatformParts): DynamicModule {
    const mail = { smtpUrl: config.smtpUrl, from: config.mailFrom, host: new URL(config.publicUrl).hostname };
    const providers = [
      Database,
      Readiness,
      LoadWatch,
      Replicas,
      SendMailJob,
      { provide: CONFIG, useValue: config },
      { provide: Clock, useClass: SystemClock },
      { provide: PermissionCatalogue, useValue: new PermissionCatalogue(permissions) },
      { provide: ExportCatalogue, useValue: new ExportCatalogue([platformExports, ...exports]) },
      { provide: MAIL_SETTINGS, useValue: mail },
      { provide: EXPECTED_MIGRATIONS, useValue: migrations },
    ];
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(config.appUrl, entities, config.poolSize), ...nameFor(config), retryAttempts: 0 } as never)],
      controllers: [HealthController, SecurityTextController],
      providers,
      exports: providers,
    };
  }
}
