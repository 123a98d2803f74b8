/** A URL for people: `amqp://guest:•••@localhost`. A password may hold what it should not, such as `@`: the last one ends it. */
export function withoutPassword(url: string): string {
  return url.replace(/^(?<start>[a-z]+:\/\/[^:@/]*):.*@/is, "$<start>:•••@");
}
