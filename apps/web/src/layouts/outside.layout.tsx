import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { AccountMenuOf, ProofDialog, useSession } from '@waymark/identity/web';
import { Link, NotFoundPage, Pending, ProblemPage, Shell, useViewerIfAny } from '@waymark/platform/web';
import type { ReactNode } from 'react';
import { useAppText } from '../app.text';
import { useInstallation } from './use-installation';

/** Around every page: what asks for proof before an act that matters much. */
export function Root() {
  return (
    <>
      <Outlet />
      <ProofDialog />
    </>
  );
}

/** The bars of pages outside an organisation: sign in, account, statements. */
function OutsideShell({ children }: { children: ReactNode }) {
  const t = useAppText();
  const session = useSession();
  const account = session.data?.viewerAccount ?? null;
  const { demo } = useInstallation();
  const links = [
    { to: '/account', label: t('app.account') },
    { to: '/', label: t('app.organisations') },
  ];
  return (
    <Shell
      home="/"
      account={account === null ? undefined : <AccountMenuOf {...account} links={links} />}
      footerNote={demo ? t('app.demo_note') : undefined}
    >
      {children}
      {/* The foot says it where this is a demo, which is not known yet. */}
      {session.isPending ? <Pending /> : null}
    </Shell>
  );
}

export function OutsideLayout() {
  return (
    <OutsideShell>
      <Outlet />
    </OutsideShell>
  );
}

/** Inside an organisation the bars are there already; anywhere else the page brings them. */
function WithBars({ children }: { children: ReactNode }) {
  return useViewerIfAny() === null ? <OutsideShell>{children}</OutsideShell> : children;
}

export function NotFound() {
  const t = useAppText();
  return (
    <WithBars>
      <NotFoundPage action={<Link to="/">{t('app.home')}</Link>} />
    </WithBars>
  );
}

/** A page that could not be opened or drawn, with another try. */
export function Problem({ error, reset }: { error: unknown; reset: () => void }) {
  const queries = useQueryErrorResetBoundary();
  return (
    <ProblemPage
      error={error}
      reset={() => {
        queries.reset();
        reset();
      }}
    />
  );
}
