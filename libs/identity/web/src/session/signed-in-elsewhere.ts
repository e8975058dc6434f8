const channelName = 'waymark-session';

/** Tells the other windows of this browser that somebody signed in, or gave proof, in this one. */
export function tellOtherWindows(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('signed in');
  channel.close();
}

export interface Elsewhere {
  /** Another window says that it is done. */
  onMessage: () => void;
  /** Somebody comes back to this window, which may be all that is to be noticed. */
  onBack?: () => void;
}

/** Hears of other windows of this browser. Answers a function that stops listening. */
export function onSignedInElsewhere({ onMessage, onBack }: Elsewhere): () => void {
  const channel = new BroadcastChannel(channelName);
  const look = () => {
    if (document.visibilityState === 'visible') onBack?.();
  };
  channel.addEventListener('message', onMessage);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    channel.close();
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}
