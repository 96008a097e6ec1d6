import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class MigrationOdoo20261125133339 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "odoo_record" drop constraint if exists "odoo_record_unique";`
    )
    this.addSql(
      `alter table if exists "odoo_mapping" drop constraint if exists "odoo_mapping_unique";`
    )
    this.addSql(
      `alter table if exists "odoo_cursor" drop constraint if exists "odoo_cursor_kind_unique";`
    )
    this.addSql(
      `alter table if exists "odoo_binding" drop constraint if exists "odoo_binding_entity_unique";`
    )
    this.addSql(
      `alter table if exists "odoo_binding" drop constraint if exists "odoo_binding_external_unique";`
    )
    this.addSql(
      `create table if not exists "odoo_binding" ("id" text not null, "model" text not null, "external_id" integer not null, "entity" text not null, "entity_id" text not null, "state" text check ("state" in ('active', 'archived', 'gone')) not null default 'active', "hash" text null, "write_date" text null, "last_error" text null, "data" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "odoo_binding_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_odoo_binding_deleted_at" ON "odoo_binding" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_odoo_binding_external_unique" ON "odoo_binding" ("model", "external_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_odoo_binding_entity_unique" ON "odoo_binding" ("model", "entity", "entity_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_odoo_binding_entity" ON "odoo_binding" ("entity", "entity_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "odoo_cursor" ("id" text not null, "kind" text check ("kind" in ('products', 'inventory', 'pricing', 'orders', 'order_state')) not null, "value" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "odoo_cursor_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_odoo_cursor_deleted_at" ON "odoo_cursor" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_odoo_cursor_kind_unique" ON "odoo_cursor" ("kind") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "odoo_mapping" ("id" text not null, "type" text check ("type" in ('location', 'price_list')) not null, "external_id" integer not null, "entity_id" text null, "active" boolean not null default true, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "odoo_mapping_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_odoo_mapping_deleted_at" ON "odoo_mapping" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_odoo_mapping_unique" ON "odoo_mapping" ("type", "external_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "odoo_record" ("id" text not null, "kind" text check ("kind" in ('products', 'inventory', 'pricing', 'orders', 'order_state')) not null, "model" text not null, "record_id" text not null, "label" text null, "state" text check ("state" in ('failed', 'dead', 'conflict', 'done')) not null, "code" text not null, "reason" text not null, "attempts" integer not null default 1, "details" jsonb null, "run_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "odoo_record_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_odoo_record_deleted_at" ON "odoo_record" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_odoo_record_unique" ON "odoo_record" ("kind", "model", "record_id", "code") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_odoo_record_state" ON "odoo_record" ("state") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "odoo_run" ("id" text not null, "kind" text check ("kind" in ('products', 'inventory', 'pricing', 'orders', 'order_state')) not null, "mode" text check ("mode" in ('full', 'delta', 'census')) not null, "status" text check ("status" in ('running', 'succeeded', 'partly', 'failed', 'cancelled', 'interrupted')) not null default 'running', "started_by" text not null, "started_at" timestamptz not null, "alive_at" timestamptz not null, "ended_at" timestamptz null, "cancel_requested" boolean not null default false, "total" integer null, "read" integer not null default 0, "created" integer not null default 0, "updated" integer not null default 0, "unchanged" integer not null default 0, "archived" integer not null default 0, "failed" integer not null default 0, "conflicts" integer not null default 0, "position" jsonb null, "error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "odoo_run_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_odoo_run_deleted_at" ON "odoo_run" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_odoo_run_one_running" ON "odoo_run" ("kind") WHERE status = 'running' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_odoo_run_started" ON "odoo_run" ("started_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "odoo_binding" cascade;`)

    this.addSql(`drop table if exists "odoo_cursor" cascade;`)

    this.addSql(`drop table if exists "odoo_mapping" cascade;`)

    this.addSql(`drop table if exists "odoo_record" cascade;`)

    this.addSql(`drop table if exists "odoo_run" cascade;`)
  }
}
