import { toRequestError } from '@waymark/platform/web';
import { useEffect, useRef, useState } from 'react';
import { useOpenImport } from '../imports/use-import';
import { sendFile } from './send-file';

export interface UploadState {
  /** The file that is being sent, or null. */
  fileName: string | null;
  /** How much of it has been sent, from 0 to 1. */
  share: number;
  /** Why the last file was not taken. */
  problem: string | null;
}

const idle: UploadState = { fileName: null, share: 0, problem: null };

/** Sends one file at a time and says how far it has come. Leaving the page stops it. */
export function useUpload(planId: string | undefined, onArrived: (importId: string, fileName: string) => void) {
  const open = useOpenImport();
  const [state, setState] = useState<UploadState>(idle);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const send = async (file: File) => {
    if (current.current !== null) return;
    const stopping = new AbortController();
    current.current = stopping;
    setState({ fileName: file.name, share: 0, problem: null });
    try {
      const { openImport } = await open.mutateAsync({ fileName: file.name, size: file.size, planId: planId ?? null });
      if (stopping.signal.aborted) return;
      await sendFile(file, openImport.uploadUrl, { onShare: (share) => setState((before) => ({ ...before, share })), signal: stopping.signal });
      onArrived(openImport.planImport.id, file.name);
    } catch (thrown) {
      if (!stopping.signal.aborted) setState({ ...idle, problem: toRequestError(thrown).message });
    } finally {
      current.current = null;
    }
  };
  const stop = () => {
    current.current?.abort();
    setState(idle);
  };
  return { ...state, send: (file: File) => void send(file), stop };
}
