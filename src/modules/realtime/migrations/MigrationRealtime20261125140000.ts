import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The log of events. A table of its own making: ids must ascend in the order
 * of their commits, so that `since` misses nothing.
 */
export class MigrationRealtime20261125140000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "realtime_event" (
        "id" bigserial primary key,
        "key" text null,
        "name" text not null,
        "rooms" text[] not null,
        "payload" jsonb not null,
        "texts" jsonb null,
        "happened_at" timestamptz not null default now(),
        "written_at" timestamptz not null default now()
      );`)
    this.addSql(
      `create unique index if not exists "IDX_realtime_event_key_unique" on "realtime_event" ("key") where "key" is not null;`
    )
    this.addSql(
      `create index if not exists "IDX_realtime_event_rooms" on "realtime_event" using gin ("rooms");`
    )
    this.addSql(
      `create index if not exists "IDX_realtime_event_written" on "realtime_event" ("written_at");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "realtime_event" cascade;`)
  }
}
