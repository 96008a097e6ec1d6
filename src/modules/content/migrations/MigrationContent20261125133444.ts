import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class MigrationContent20261125133444 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "content_setting" drop constraint if exists "content_setting_store_unique";`
    )
    this.addSql(
      `alter table if exists "content_sales" drop constraint if exists "content_sales_unique";`
    )
    this.addSql(
      `alter table if exists "content_image" drop constraint if exists "content_image_image_unique";`
    )
    this.addSql(
      `alter table if exists "content_product" drop constraint if exists "content_product_product_unique";`
    )
    this.addSql(
      `alter table if exists "content_category" drop constraint if exists "content_category_category_unique";`
    )
    this.addSql(
      `create table if not exists "content_banner" ("id" text not null, "title" text not null, "subtitle" text not null default '', "alt" text not null default '', "image_url" text not null, "button" text not null default '', "link" text not null default '', "placement" text not null default 'home', "audience" text check ("audience" in ('all', 'guests', 'customers')) not null default 'all', "sales_channel_id" text null, "is_active" boolean not null default true, "starts_at" timestamptz null, "ends_at" timestamptz null, "rank" integer not null default 0, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "content_banner_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_banner_deleted_at" ON "content_banner" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_banner_placement" ON "content_banner" ("placement", "rank") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "content_category" ("id" text not null, "category_id" text not null, "image_url" text not null default '', "alt" text not null default '', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "content_category_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_category_deleted_at" ON "content_category" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_content_category_category_unique" ON "content_category" ("category_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "content_product" ("id" text not null, "product_id" text not null, "is_featured" boolean not null default false, "featured_rank" integer not null default 0, "brand" text not null default '', "alt" text not null default '', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "content_product_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_product_deleted_at" ON "content_product" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_content_product_product_unique" ON "content_product" ("product_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_product_featured" ON "content_product" ("featured_rank") WHERE is_featured = true AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "content_image" ("id" text not null, "image_id" text not null, "alt" text not null, "content_product_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "content_image_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_image_content_product_id" ON "content_image" ("content_product_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_image_deleted_at" ON "content_image" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_content_image_image_unique" ON "content_image" ("image_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "content_sales" ("id" text not null, "product_id" text not null, "window_days" integer not null, "quantity" integer not null, "order_count" integer not null, "counted_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "content_sales_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_sales_deleted_at" ON "content_sales" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_content_sales_unique" ON "content_sales" ("window_days", "product_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_sales_best" ON "content_sales" ("window_days", "quantity") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "content_section" ("id" text not null, "title" text not null, "subtitle" text not null default '', "type" text check ("type" in ('featured', 'trending', 'new', 'category', 'combos', 'on_sale', 'custom')) not null, "limit" integer not null default 12, "window_days" integer not null default 30, "category_id" text null, "product_ids" text[] null, "is_active" boolean not null default true, "starts_at" timestamptz null, "ends_at" timestamptz null, "rank" integer not null default 0, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "content_section_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_section_deleted_at" ON "content_section" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_section_rank" ON "content_section" ("rank") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "content_setting" ("id" text not null, "store_id" text not null, "name" text not null default '', "tagline" text not null default '', "about" text not null default '', "address" text not null default '', "opening_note" text not null default '', "terms" text not null default '', "privacy" text not null default '', "returns" text not null default '', "logo_url" text not null default '', "email" text null, "phone" text null, "whatsapp" text null, "social" jsonb null, "opening_hours" jsonb null, "theme" jsonb null, "tax_number" text null, "notification_email" text null, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "content_setting_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_content_setting_deleted_at" ON "content_setting" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_content_setting_store_unique" ON "content_setting" ("store_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "content_image" add constraint "content_image_content_product_id_foreign" foreign key ("content_product_id") references "content_product" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "content_image" drop constraint if exists "content_image_content_product_id_foreign";`
    )

    this.addSql(`drop table if exists "content_banner" cascade;`)

    this.addSql(`drop table if exists "content_category" cascade;`)

    this.addSql(`drop table if exists "content_product" cascade;`)

    this.addSql(`drop table if exists "content_image" cascade;`)

    this.addSql(`drop table if exists "content_sales" cascade;`)

    this.addSql(`drop table if exists "content_section" cascade;`)

    this.addSql(`drop table if exists "content_setting" cascade;`)
  }
}
