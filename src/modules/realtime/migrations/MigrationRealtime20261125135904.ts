import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class MigrationRealtime20261125135904 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "realtime_ticket" drop constraint if exists "realtime_ticket_hash_unique";`
    )
    this.addSql(
      `alter table if exists "realtime_order_state" drop constraint if exists "realtime_order_state_order_unique";`
    )
    this.addSql(
      `alter table if exists "realtime_inbox_mark" drop constraint if exists "realtime_inbox_mark_unique";`
    )
    this.addSql(
      `create table if not exists "realtime_inbox_mark" ("id" text not null, "notification_id" text not null, "reader" text not null, "read_at" timestamptz null, "dismissed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "realtime_inbox_mark_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_realtime_inbox_mark_deleted_at" ON "realtime_inbox_mark" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_realtime_inbox_mark_unique" ON "realtime_inbox_mark" ("notification_id", "reader") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "realtime_order_state" ("id" text not null, "order_id" text not null, "state" text not null, "event_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "realtime_order_state_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_realtime_order_state_deleted_at" ON "realtime_order_state" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_realtime_order_state_order_unique" ON "realtime_order_state" ("order_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "realtime_ticket" ("id" text not null, "hash" text not null, "kind" text check ("kind" in ('user', 'customer', 'courier')) not null, "actor_id" text not null, "language" text not null, "session" text null, "listens_until" timestamptz null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "realtime_ticket_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_realtime_ticket_deleted_at" ON "realtime_ticket" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_realtime_ticket_hash_unique" ON "realtime_ticket" ("hash") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_realtime_ticket_expires" ON "realtime_ticket" ("expires_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "realtime_inbox_mark" cascade;`)

    this.addSql(`drop table if exists "realtime_order_state" cascade;`)

    this.addSql(`drop table if exists "realtime_ticket" cascade;`)
  }
}
