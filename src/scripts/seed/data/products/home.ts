import { picture, product, text, unit } from "../build"
import type { DemoProduct } from "../types"

/** Cleaners, paper goods, gloves and cloth. */
export const homeCare: DemoProduct[] = [
  product({
    code: 1101,
    sku: "CLN-DISH",
    handle: "dishwashing-liquid",
    title: text("Dishwashing Liquid", "سائل غسيل الصحون"),
    subtitle: text("Lemon scent", "برائحة الليمون"),
    description: text(
      "Cuts grease with a few drops and is gentle on the hands.",
      "يزيل الدهون ببضع قطرات ولطيف على اليدين."
    ),
    category: "cleaning",
    brand: "Lamaa",
    basic_unit: "ml",
    units: [
      unit("ml", "500", "6.50"),
      unit("l", "1", "11.95", { is_default: true }),
      unit("l", "4", "44.00"),
    ],
    stock: [240000, 150000],
    picture: picture("bottle", "#d9e86a", "#3f8f46", "#f3f8d8", "bubble"),
  }),
  product({
    code: 1102,
    sku: "CLN-LAUN",
    handle: "laundry-powder",
    title: text("Laundry Powder", "مسحوق غسيل"),
    subtitle: text("For automatic machines", "للغسالات الأوتوماتيكية"),
    description: text(
      "Deep-cleaning powder with low foam and a fresh scent.",
      "مسحوق عميق التنظيف قليل الرغوة برائحة منعشة."
    ),
    category: "cleaning",
    brand: "Lamaa",
    basic_unit: "g",
    units: [
      unit("kg", "1", "12.50"),
      unit("kg", "2.5", "29.95", { is_default: true }),
      unit("kg", "6", "68.00"),
    ],
    stock: [300000, 180000],
    picture: picture("box", "#4f86c6", "#e2574c", "#e2ecf7", "bubble"),
  }),
  product({
    code: 1103,
    sku: "CLN-GLASS",
    handle: "glass-cleaner",
    title: text("Glass Cleaner", "منظف زجاج"),
    subtitle: text("Spray bottle, 650 ml", "عبوة رذاذ، 650 مل"),
    description: text(
      "Streak-free shine for windows and mirrors.",
      "لمعان بلا خطوط للنوافذ والمرايا."
    ),
    category: "cleaning",
    brand: "Lamaa",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "9.95", { is_default: true }),
      unit("carton", "1", "112.00"),
    ],
    stock: [240, 144],
    picture: picture("spray", "#7fc8e8", "#e2574c", "#e0f2f9", "bubble"),
  }),
  product({
    code: 1104,
    sku: "CLN-BLEACH",
    handle: "bleach",
    title: text("Household Bleach", "مبيّض منزلي"),
    subtitle: text("Whitens and disinfects", "يبيّض ويعقّم"),
    description: text(
      "Strong bleach for white laundry, floors and bathrooms. Keep away from children.",
      "مبيّض قوي للغسيل الأبيض والأرضيات والحمامات. يُحفظ بعيدًا عن الأطفال."
    ),
    category: "cleaning",
    brand: "Lamaa",
    basic_unit: "ml",
    units: [
      unit("l", "1", "5.50"),
      unit("l", "4", "19.95", { is_default: true }),
    ],
    stock: [320000, 200000],
    picture: picture("jug", "#f2f5f8", "#2f6fb0", "#e3ebf3", "bubble"),
  }),
  product({
    code: 1105,
    sku: "CLN-SPONGE",
    handle: "kitchen-sponges",
    title: text("Kitchen Sponges", "إسفنج مطبخ"),
    subtitle: text("Soft side and scouring side", "وجه ناعم ووجه للجلي"),
    description: text(
      "Two-sided sponges for pots and glasses alike.",
      "إسفنج بوجهين للقدور والأكواب معًا."
    ),
    category: "cleaning",
    brand: "Lamaa",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "1.50"),
      unit("pair", "1", "2.75"),
      unit("dozen", "1", "14.95", { is_default: true }),
    ],
    stock: [1200, 720],
    picture: picture("sponge", "#f6cf4f", "#4fa36b", "#e6f4ec"),
  }),
  product({
    code: 1106,
    sku: "HOM-TISSUE",
    handle: "facial-tissues",
    title: text("Facial Tissues", "مناديل ورقية"),
    subtitle: text("Box of 200 sheets", "علبة 200 منديل"),
    description: text(
      "Soft two-ply tissues for every room.",
      "مناديل ناعمة من طبقتين لكل غرفة."
    ),
    category: "household",
    brand: "Naeem",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "3.25"),
      unit("piece", "5", "14.95", { is_default: true }),
      unit("crate", "1", "69.00"),
    ],
    stock: [1800, 1080],
    picture: picture("roll", "#8fb8d8", "#d9739a", "#e6eff7", "flower"),
  }),
  product({
    code: 1107,
    sku: "HOM-KROLL",
    handle: "kitchen-paper-rolls",
    title: text("Kitchen Paper Rolls", "لفائف مناديل المطبخ"),
    subtitle: text("Strong and absorbent", "قوية وسريعة الامتصاص"),
    description: text(
      "Thick paper rolls that hold together when wet.",
      "لفائف سميكة تبقى متماسكة عند البلل."
    ),
    category: "household",
    brand: "Naeem",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "4.50"),
      unit("pair", "1", "8.75"),
      unit("carton", "1", "49.95", { is_default: true }),
    ],
    stock: [960, 600],
    picture: picture("paper", "#f3f5f7", "#c9a071", "#e8eef0"),
  }),
  product({
    code: 1108,
    sku: "HOM-FOIL",
    handle: "aluminium-foil",
    title: text("Aluminium Foil", "ورق ألمنيوم"),
    subtitle: text("30 cm wide, by length", "عرض 30 سم، حسب الطول"),
    description: text(
      "Heavy-duty foil for the oven and the grill.",
      "ورق متين للفرن والشواء."
    ),
    category: "household",
    brand: "Naeem",
    basic_unit: "cm",
    units: [
      unit("m", "10", "8.50", { is_default: true }),
      unit("m", "25", "19.95"),
      unit("m", "75", "57.00"),
    ],
    stock: [1500000, 900000],
    picture: picture("roll", "#4f86b8", "#e0a030", "#e7edf3", "star"),
  }),
  product({
    code: 1109,
    sku: "HOM-GLOVE",
    handle: "rubber-gloves",
    title: text("Rubber Gloves", "قفازات مطاطية"),
    subtitle: text("Cotton lined, medium", "مبطنة بالقطن، مقاس وسط"),
    description: text(
      "Long gloves that keep hands dry. Sold by the pair.",
      "قفازات طويلة تبقي اليدين جافتين. تباع بالزوج."
    ),
    category: "household",
    brand: "Lamaa",
    basic_unit: "piece",
    units: [
      unit("pair", "1", "5.95", { is_default: true }),
      unit("pair", "3", "16.95"),
      unit("carton", "1", "32.00"),
    ],
    stock: [480, 288],
    picture: picture("gloves", "#f2c230", "#d99a1c", "#e6f0f4"),
  }),
  product({
    code: 1110,
    sku: "TEX-COTTON",
    handle: "cotton-kitchen-cloth",
    title: text("Cotton Kitchen Cloth", "قماش قطني للمطبخ"),
    subtitle: text("140 cm wide, cut to length", "عرض 140 سم، يُقص حسب الطول"),
    description: text(
      "Printed cotton for tablecloths, aprons and curtains. Cut to the length you need.",
      "قطن مطبوع للمفارش والمرايل والستائر. يُقص بالطول الذي تريده."
    ),
    category: "kitchen-textiles",
    brand: "Nasij",
    basic_unit: "cm",
    units: [
      unit("cm", "50", "9.50"),
      unit("m", "1", "18.50", { is_default: true, min: 1, max: 30, step: 1 }),
      unit("m", "10", "172.00"),
    ],
    stock: [60000, 35000],
    picture: picture("cloth", "#c7dbe8", "#c0504d", "#f1eae4", "flower"),
  }),
  product({
    code: 1111,
    sku: "TEX-CHEESE",
    handle: "cheesecloth",
    title: text("Cheesecloth", "شاش تصفية"),
    subtitle: text("Unbleached, 90 cm wide", "غير مبيّض، عرض 90 سم"),
    description: text(
      "Fine gauze for straining labneh, juice and cheese. Washable.",
      "شاش ناعم لتصفية اللبنة والعصير والجبن. قابل للغسل."
    ),
    category: "kitchen-textiles",
    brand: "Nasij",
    basic_unit: "cm",
    units: [
      unit("cm", "50", "4.50"),
      unit("m", "1", "8.50", { is_default: true }),
      unit("m", "5", "39.95"),
    ],
    stock: [40000, 25000],
    picture: picture("cloth", "#f3ecdb", "#a8905f", "#eef0e8", "leaf"),
  }),
  product({
    code: 1112,
    sku: "TEX-TABLE",
    handle: "oilcloth-table-cover",
    title: text("Wipe-Clean Table Cover", "مشمع سفرة"),
    subtitle: text("By the metre", "بالمتر"),
    description: text(
      "Coated cloth that wipes clean in seconds. Choose the length of your table.",
      "قماش مشمع يُمسح في ثوانٍ. اختر الطول المناسب لسفرتك."
    ),
    category: "kitchen-textiles",
    brand: "Nasij",
    basic_unit: "cm",
    units: [
      unit("m", "1", "14.95", { is_default: true }),
      unit("m", "5", "69.00"),
    ],
    stock: [30000, 20000],
    picture: picture("cloth", "#b9dcc3", "#e08a3c", "#e9f3ea", "fruit"),
  }),
  product({
    code: 1113,
    sku: "TEX-TOWEL",
    handle: "kitchen-towels",
    title: text("Cotton Kitchen Towels", "مناشف مطبخ قطنية"),
    subtitle: text("50 × 70 cm", "50 × 70 سم"),
    description: text(
      "Thirsty cotton towels that get softer with every wash.",
      "مناشف قطنية عالية الامتصاص تزداد نعومة مع كل غسلة."
    ),
    category: "kitchen-textiles",
    brand: "Nasij",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "9.95"),
      unit("pair", "1", "18.95", { is_default: true }),
      unit("dozen", "1", "105.00"),
    ],
    stock: [360, 240],
    picture: picture("towels", "#6fa8a0", "#f2e3c6", "#e8f2f0"),
  }),
]
