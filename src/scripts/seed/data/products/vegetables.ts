import { picture, product, text, unit } from "../build"
import type { DemoProduct } from "../types"

/** Vegetables by weight, herbs by the bunch. */
export const vegetables: DemoProduct[] = [
  product({
    code: 501,
    sku: "VEG-TOM",
    handle: "tomatoes",
    title: text("Tomatoes", "طماطم"),
    subtitle: text("Ripe and red", "ناضجة وحمراء"),
    description: text(
      "Firm red tomatoes for salads, sauces and stews.",
      "طماطم حمراء متماسكة للسلطات والصلصات واليخنات."
    ),
    category: "vegetables",
    basic_unit: "g",
    units: [
      unit("g", "500", "2.75"),
      unit("kg", "1", "4.95", { is_default: true, min: 1, max: 20, step: 1 }),
      unit("kg", "5", "23.50"),
    ],
    stock: [500000, 300000],
    picture: picture("tomato", "#e2483d", "#4f9a47", "#fbe7e1"),
  }),
  product({
    code: 502,
    sku: "VEG-CUC",
    handle: "cucumbers",
    title: text("Cucumbers", "خيار"),
    subtitle: text("Small and crunchy", "صغير ومقرمش"),
    description: text(
      "Tender small cucumbers with thin skin. No peeling needed.",
      "خيار صغير طري بقشرة رقيقة. لا يحتاج إلى تقشير."
    ),
    category: "vegetables",
    basic_unit: "g",
    units: [
      unit("g", "500", "2.95"),
      unit("kg", "1", "5.50", { is_default: true }),
    ],
    stock: [300000, 170000],
    picture: picture("cucumber", "#4f9247", "#d4ebb2", "#e9f4df"),
  }),
  product({
    code: 503,
    sku: "VEG-CAR",
    handle: "carrots",
    title: text("Carrots", "جزر"),
    subtitle: text("Sweet, for juice and cooking", "حلو للعصير والطبخ"),
    description: text(
      "Bright orange carrots, washed and ready to use.",
      "جزر برتقالي زاهٍ مغسول وجاهز للاستعمال."
    ),
    category: "vegetables",
    basic_unit: "g",
    units: [
      unit("g", "500", "2.50"),
      unit("kg", "1", "4.50", { is_default: true }),
      unit("kg", "5", "21.00"),
    ],
    stock: [260000, 140000],
    picture: picture("carrot", "#ef8a2f", "#5fa84f", "#fdeedd"),
  }),
  product({
    code: 504,
    sku: "VEG-ONR",
    handle: "red-onions",
    title: text("Red Onions", "بصل أحمر"),
    subtitle: text("Dry and firm", "جاف ومتماسك"),
    description: text(
      "Red onions with a sweet bite. Good raw in salads and slowly fried.",
      "بصل أحمر بلذعة حلوة. طيب نيئًا في السلطة ومقليًا على مهل."
    ),
    category: "vegetables",
    basic_unit: "g",
    units: [
      unit("kg", "1", "3.95", { is_default: true }),
      unit("kg", "5", "18.50"),
      unit("sack", "1", "79.00"),
    ],
    stock: [900000, 500000],
    picture: picture("onion", "#9b3f6a", "#e0a8c4", "#f5e6ee"),
  }),
  product({
    code: 505,
    sku: "VEG-GAR",
    handle: "garlic",
    title: text("Garlic", "ثوم"),
    subtitle: text("Whole heads", "رؤوس كاملة"),
    description: text(
      "White garlic heads with large cloves and a strong aroma.",
      "رؤوس ثوم بيضاء بفصوص كبيرة ورائحة قوية."
    ),
    category: "vegetables",
    basic_unit: "g",
    units: [
      unit("g", "250", "4.25", { is_default: true }),
      unit("kg", "1", "15.95"),
    ],
    stock: [80000, 45000],
    picture: picture("onion", "#f3ecdf", "#c3a98f", "#e8ede0"),
  }),
  product({
    code: 506,
    sku: "VEG-POT",
    handle: "potatoes",
    title: text("Potatoes", "بطاطس"),
    subtitle: text("Hail harvest", "محصول حائل"),
    description: text(
      "Smooth potatoes from Hail. They fry crisp and boil soft.",
      "بطاطس ملساء من حائل. مقرمشة عند القلي وطرية عند السلق."
    ),
    category: "vegetables",
    basic_unit: "g",
    units: [
      unit("kg", "1", "4.50", { is_default: true }),
      unit("kg", "5", "20.95"),
      unit("sack", "1", "92.00", { min: 1, max: 5, step: 1 }),
    ],
    stock: [1000000, 600000],
    picture: picture("potato", "#d0a468", "#94703c", "#f4ebdc"),
  }),
  product({
    code: 507,
    sku: "VEG-PEPG",
    handle: "green-bell-peppers",
    title: text("Green Bell Peppers", "فلفل رومي أخضر"),
    subtitle: text("For stuffing and grilling", "للحشو والشواء"),
    description: text(
      "Thick-walled green peppers with a fresh, mild taste.",
      "فلفل أخضر سميك القشرة بطعم منعش معتدل."
    ),
    category: "vegetables",
    basic_unit: "g",
    units: [
      unit("g", "500", "4.50", { is_default: true }),
      unit("kg", "1", "8.50"),
    ],
    stock: [110000, 60000],
    picture: picture("pepper", "#4fa245", "#2f6b34", "#e7f3e1"),
  }),
  product({
    code: 508,
    sku: "VEG-PEPR",
    handle: "red-bell-peppers",
    title: text("Red Bell Peppers", "فلفل رومي أحمر"),
    subtitle: text("Sweet and juicy", "حلو وغني بالعصارة"),
    description: text(
      "Fully ripened peppers, sweet enough to eat raw.",
      "فلفل مكتمل النضج، حلو حتى إنه يؤكل نيئًا."
    ),
    category: "vegetables",
    basic_unit: "g",
    units: [
      unit("g", "500", "6.95", { is_default: true }),
      unit("kg", "1", "12.95"),
    ],
    stock: [80000, 45000],
    picture: picture("pepper", "#dc3d33", "#3f7d3a", "#fbe5e0"),
  }),
  product({
    code: 509,
    sku: "VEG-EGG",
    handle: "eggplants",
    title: text("Eggplants", "باذنجان"),
    subtitle: text("Glossy and tender", "لامع وطري"),
    description: text(
      "Dark glossy eggplants for mutabbal, maqluba and moussaka.",
      "باذنجان داكن لامع للمتبل والمقلوبة والمسقعة."
    ),
    category: "vegetables",
    basic_unit: "g",
    units: [
      unit("g", "500", "3.25"),
      unit("kg", "1", "5.95", { is_default: true }),
    ],
    stock: [150000, 90000],
    picture: picture("eggplant", "#5b3475", "#5a9e4b", "#efe7f4"),
  }),
  product({
    code: 510,
    sku: "VEG-LET",
    handle: "iceberg-lettuce",
    title: text("Iceberg Lettuce", "خس آيسبرغ"),
    subtitle: text("Whole head", "رأس كامل"),
    description: text(
      "A tight, crisp head of lettuce for salads and sandwiches.",
      "رأس خس متماسك مقرمش للسلطات والشطائر."
    ),
    category: "vegetables",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "5.95", { is_default: true }),
      unit("carton", "1", "65.00"),
    ],
    stock: [240, 130],
    picture: picture("lettuce", "#86bf57", "#e6f3cf", "#eef6e2"),
  }),
  product({
    code: 511,
    sku: "HERB-PAR",
    handle: "parsley-bunch",
    title: text("Parsley", "بقدونس"),
    subtitle: text("Fresh bunch", "حزمة طازجة"),
    description: text(
      "Flat-leaf parsley, tied in a generous bunch. The heart of tabbouleh.",
      "بقدونس عريض الأوراق في حزمة وافرة. أساس التبولة."
    ),
    category: "vegetables",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "1.50", { is_default: true }),
      unit("dozen", "1", "15.95"),
    ],
    stock: [360, 200],
    picture: picture("herbs", "#4f9a47", "#d9534a", "#e6f3e0"),
  }),
  product({
    code: 512,
    sku: "HERB-MINT",
    handle: "mint-bunch",
    title: text("Madinah Mint", "نعناع مديني"),
    subtitle: text("Fresh bunch", "حزمة طازجة"),
    description: text(
      "Highly scented mint for tea, salads and lemonade.",
      "نعناع قوي الرائحة للشاي والسلطات وعصير الليمون."
    ),
    category: "vegetables",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "1.75", { is_default: true }),
      unit("dozen", "1", "18.50"),
    ],
    stock: [400, 220],
    picture: picture("herbs", "#3f9a6b", "#e0a030", "#e0f3ea"),
  }),
]
