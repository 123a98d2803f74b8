/** A URL for people: `amqp://guest:•••@localhost`. */
export function withoutPassword(url: string): string {
  return url.replace(/^(?<start>[a-z]+:\/\/[^:@/]*):[^@/]*@/i, "$<start>:•••@");
}
