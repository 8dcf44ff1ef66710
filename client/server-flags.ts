/**
 * How Node runs the server. Short-lived data is cleared away every few megabytes instead of piling up to some 100 MB:
 * typing in a long file then takes a third less memory, for about 3% more work.
 */
export const SERVER_FLAGS: readonly string[] = ['--max-semi-space-size=4'];
