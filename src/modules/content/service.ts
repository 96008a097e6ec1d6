import { MedusaService } from "@medusajs/framework/utils"
import ContentBanner from "./models/content-banner"
import ContentCategory from "./models/content-category"
import ContentImage from "./models/content-image"
import ContentProduct from "./models/content-product"
import ContentSales from "./models/content-sales"
import ContentSection from "./models/content-section"
import ContentSetting from "./models/content-setting"

/** Stores and fetches what a shop says about itself and its products. */
export default class ContentModuleService extends MedusaService({
  ContentBanner,
  ContentSection,
  ContentSetting,
  ContentProduct,
  ContentImage,
  ContentCategory,
  ContentSales,
}) {}
