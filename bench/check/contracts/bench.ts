import type { Event, Service } from "lagomorph/contract";

/** What is checked: three payloads, each as plain JSON and with dates. */
export interface BenchService extends Service<"bench"> {
  small: Event<Account>;
  nested: Event<Order>;
  list: Event<Reading[]>;
  smallDates: Event<AccountRecord>;
  nestedDates: Event<OrderRecord>;
  listDates: Event<ReadingRecord[]>;
}

export interface Account {
  id: string;
  name: string;
  age: number;
  active: boolean;
  role: "admin" | "member" | "guest";
}

export interface Order {
  id: string;
  customer: Customer;
  lines: Line[];
  labels: Record<string, string>;
  note: string | null;
}

export interface Customer {
  name: string;
  address: Address;
  contacts: Contact[];
}

export interface Address {
  street: string;
  city: string;
  zip: string;
  country?: string;
}

export type Contact =
  | { kind: "mail"; address: string; verified: boolean }
  | { kind: "phone"; number: string; extension?: number }
  | { kind: "post"; address: Address };

export interface Line {
  sku: string;
  quantity: number;
  price: number;
  tags: string[];
  size?: [width: number, height: number, depth: number];
}

export interface Reading {
  sensor: string;
  value: number;
  unit: "C" | "F" | "K";
  ok: boolean;
  position: { x: number; y: number; z: number };
}

export interface AccountRecord extends Account {
  createdAt: Date;
  lastSeen?: Date;
}

export interface OrderRecord extends Order {
  placedAt: Date;
  deliveries: { line: number; at: Date | null }[];
}

export interface ReadingRecord extends Reading {
  at: Date;
}
