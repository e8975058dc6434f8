import { useSyncExternalStore } from 'react';
import { usePlatformText } from '../text/platform.text';

const subscribe = (listener: () => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** Says that the device has no connection, and that what is typed is kept. */
export function OfflineNotice() {
  const t = usePlatformText();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return <div role="status">{isOnline ? null : <p className="offline">{t('platform.offline')}</p>}</div>;
}
