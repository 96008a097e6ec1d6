import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Cities of zones; rules that a quote's fee follows. */
export class MigrationDelivery20261125134500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "delivery_zone" add column if not exists "cities" jsonb null;`
    )
    this.addSql(
      `alter table if exists "delivery_quote" add column if not exists "tariff" jsonb not null default '{}', add column if not exists "cash" boolean not null default false;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "delivery_zone" drop column if exists "cities";`
    )
    this.addSql(
      `alter table if exists "delivery_quote" drop column if exists "tariff", drop column if exists "cash";`
    )
  }
}
