/** Length protects a password better than odd characters; the server checks the same and more. */
export const shortestPassword = 12;

export const isLongEnough = (password: string): boolean => [...password].length >= shortestPassword;
