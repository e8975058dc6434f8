export interface SeenOfReplicas {
  reading: { tries: number; oldShown: number; wentBack: number; pauses: number };
  reads: { replica: number; first: number };
  mostCookies: number;
  ended: { seconds: number };
  trouble: { reads: number; failed: number; how: string[] };
  unsafeIsRefused: boolean;
}
export function replicas(how: { tries: number }): Promise<SeenOfReplicas>;
export function isGood(seen: SeenOfReplicas, how: { longest: number }): boolean;
