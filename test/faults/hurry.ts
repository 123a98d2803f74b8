/**
 * Makes all waits of random length as short as they can be, those before a reconnect above all: a thousand of them would take an
 * hour otherwise, since connections that are cut again and again are made again ever more slowly.
 */
export function hurry(): void {
  Math.random = () => 0;
}
