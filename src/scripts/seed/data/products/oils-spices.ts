import { picture, product, text, unit } from "../build"
import type { DemoProduct } from "../types"

/** Oils, ghee and spices. */
export const oilsAndSpices: DemoProduct[] = [
  product({
    code: 201,
    sku: "OIL-SUN",
    handle: "sunflower-oil",
    title: text("Sunflower Oil", "زيت دوار الشمس"),
    subtitle: text("Light oil for frying", "زيت خفيف للقلي"),
    description: text(
      "Clear refined oil with a neutral taste. It stays stable at high heat.",
      "زيت مكرر صافٍ محايد الطعم. يتحمل الحرارة العالية."
    ),
    category: "oils-ghee",
    brand: "Shams",
    basic_unit: "ml",
    units: [
      unit("ml", "750", "9.75"),
      unit("ml", "1500", "18.95", { is_default: true }),
      unit("l", "5", "59.00"),
    ],
    stock: [450000, 300000],
    picture: picture("jug", "#f4c93f", "#e2761b", "#fdf3cf", "flower"),
  }),
  product({
    code: 202,
    sku: "OIL-OLV",
    handle: "extra-virgin-olive-oil",
    title: text("Extra Virgin Olive Oil", "زيت زيتون بكر ممتاز"),
    subtitle: text(
      "First cold press from Al-Jouf",
      "العصرة الأولى الباردة من الجوف"
    ),
    description: text(
      "Pressed within hours of the harvest in Al-Jouf. Fruity, with a peppery finish.",
      "يُعصر بعد ساعات من القطاف في الجوف. طعمه ثمري بلمسة لاذعة."
    ),
    category: "oils-ghee",
    brand: "Jouf Groves",
    basic_unit: "ml",
    units: [
      unit("ml", "250", "16.50"),
      unit("ml", "500", "31.95", { is_default: true }),
      unit("l", "1", "59.95"),
      unit("l", "4", "229.00", { min: 1, max: 6 }),
    ],
    stock: [180000, 120000],
    picture: picture("bottle", "#7c8f3a", "#4d5a22", "#eef1d8", "leaf"),
  }),
  product({
    code: 203,
    sku: "OIL-CORN",
    handle: "corn-oil",
    title: text("Corn Oil", "زيت الذرة"),
    subtitle: text("For cooking and baking", "للطبخ والخبز"),
    description: text(
      "Golden oil with a mild taste. For everyday cooking and soft cakes.",
      "زيت ذهبي معتدل الطعم. للطبخ اليومي والكعك الطري."
    ),
    category: "oils-ghee",
    brand: "Shams",
    basic_unit: "ml",
    units: [
      unit("ml", "1500", "21.50", { is_default: true }),
      unit("l", "3", "41.95"),
    ],
    stock: [240000, 150000],
    picture: picture("jug", "#f0b429", "#3f7d3a", "#fbf0cd", "grain"),
  }),
  product({
    code: 204,
    sku: "OIL-SES",
    handle: "sesame-oil",
    title: text("Sesame Oil", "زيت السمسم"),
    subtitle: text("Stone pressed", "معصور على الحجر"),
    description: text(
      "Pure sesame oil with a deep nutty aroma. A few drops lift a whole dish.",
      "زيت سمسم صافٍ برائحة محمصة عميقة. قطرات منه تكفي لتغني الطبق."
    ),
    category: "oils-ghee",
    brand: "Tihama",
    basic_unit: "ml",
    units: [
      unit("ml", "250", "14.95", { is_default: true }),
      unit("ml", "500", "28.50"),
    ],
    stock: [30000, 20000],
    picture: picture("bottle", "#b9772e", "#5d3716", "#f5e6d2", "drop"),
  }),
  product({
    code: 205,
    sku: "GHEE-COW",
    handle: "cow-ghee",
    title: text("Pure Cow Ghee", "سمن بقري صافٍ"),
    subtitle: text("Traditional taste", "الطعم التقليدي"),
    description: text(
      "Butter slowly clarified to a rich golden ghee. For rice, sweets and margoog.",
      "زبدة تُصفّى على نار هادئة حتى تصير سمنًا ذهبيًا غنيًا. للأرز والحلويات والمرقوق."
    ),
    category: "oils-ghee",
    brand: "Badiya",
    basic_unit: "g",
    units: [
      unit("g", "400", "24.95"),
      unit("g", "800", "47.95", { is_default: true }),
      unit("kg", "2", "115.00"),
    ],
    stock: [160000, 110000],
    picture: picture("can", "#f2b632", "#9c4a1a", "#fdf0d0", "drop"),
  }),
  product({
    code: 206,
    sku: "SPICE-TUR",
    handle: "ground-turmeric",
    title: text("Ground Turmeric", "كركم مطحون"),
    subtitle: text("Bright colour, warm taste", "لون زاهٍ وطعم دافئ"),
    description: text(
      "Pure turmeric ground from whole roots. Colours rice, curries and pickles.",
      "كركم نقي مطحون من الجذور الكاملة. يلوّن الأرز والكاري والمخللات."
    ),
    category: "spices",
    brand: "Souq Spice",
    basic_unit: "g",
    units: [
      unit("g", "100", "4.95", { is_default: true }),
      unit("g", "250", "11.50"),
    ],
    stock: [25000, 15000],
    picture: picture("heap", "#e3a21a", "#8a4b2a", "#fdf0cf"),
  }),
  product({
    code: 207,
    sku: "SPICE-CUM",
    handle: "cumin-seeds",
    title: text("Cumin Seeds", "كمون حب"),
    subtitle: text("Whole and aromatic", "حبوب كاملة عطرية"),
    description: text(
      "Whole cumin with a strong aroma. Toast it lightly before use.",
      "كمون كامل قوي الرائحة. يُحمَّص قليلًا قبل الاستعمال."
    ),
    category: "spices",
    brand: "Souq Spice",
    basic_unit: "g",
    units: [
      unit("g", "100", "6.50", { is_default: true }),
      unit("g", "250", "15.50"),
      unit("kg", "1", "59.00"),
    ],
    stock: [30000, 20000],
    picture: picture("heap", "#a8814d", "#3f5f52", "#f2e8d8"),
  }),
  product({
    code: 208,
    sku: "SPICE-CARD",
    handle: "green-cardamom",
    title: text("Green Cardamom", "هيل أخضر"),
    subtitle: text("Jumbo pods for Arabic coffee", "حب كبير للقهوة العربية"),
    description: text(
      "Large green pods, full of scent. The soul of Arabic coffee.",
      "حبات خضراء كبيرة غنية بالرائحة. روح القهوة العربية."
    ),
    category: "spices",
    brand: "Souq Spice",
    basic_unit: "g",
    units: [
      unit("g", "50", "14.50"),
      unit("g", "100", "27.95", { is_default: true }),
      unit("g", "500", "132.00", { min: 1, max: 5 }),
    ],
    stock: [20000, 12000],
    picture: picture("bowl", "#93ab5a", "#8a4b2a", "#eef2dd"),
  }),
  product({
    code: 209,
    sku: "SPICE-SAF",
    handle: "saffron-threads",
    title: text("Saffron Threads", "زعفران خيوط"),
    subtitle: text("Super negin grade", "درجة سوبر نقين"),
    description: text(
      "Hand-picked crimson threads. A pinch colours and perfumes the whole pot.",
      "خيوط قرمزية تُقطف باليد. رشة منها تلوّن القدر كله وتعطّره."
    ),
    category: "spices",
    brand: "Souq Spice",
    basic_unit: "g",
    units: [
      unit("g", "1", "17.95", { is_default: true, min: 1, max: 10 }),
      unit("g", "5", "86.00"),
    ],
    stock: [600, 400],
    picture: picture("jar", "#c0392b", "#8a2c6b", "#f7e4ec", "flower"),
  }),
  product({
    code: 210,
    sku: "SPICE-CHI",
    handle: "red-chilli-powder",
    title: text("Red Chilli Powder", "فلفل أحمر حار مطحون"),
    subtitle: text("Hot", "حار"),
    description: text(
      "Sun-dried chillies ground fine. Deep red and truly hot.",
      "فلفل مجفف تحت الشمس ومطحون ناعمًا. أحمر داكن وحار فعلًا."
    ),
    category: "spices",
    brand: "Souq Spice",
    basic_unit: "g",
    units: [
      unit("g", "100", "5.50", { is_default: true }),
      unit("g", "250", "12.95"),
    ],
    stock: [24000, 16000],
    picture: picture("heap", "#c0392b", "#2f5d62", "#fbe3dc"),
  }),
  product({
    code: 211,
    sku: "SPICE-KAB",
    handle: "kabsa-spice-mix",
    title: text("Kabsa Spice Mix", "بهارات كبسة"),
    subtitle: text("House blend of eleven spices", "خلطة خاصة من أحد عشر نوعًا"),
    description: text(
      "Black pepper, cinnamon, dried lime and eight more. All a kabsa needs.",
      "فلفل أسود وقرفة ولومي وثمانية أنواع أخرى. كل ما تحتاجه الكبسة."
    ),
    category: "spices",
    brand: "Souq Spice",
    basic_unit: "g",
    units: [
      unit("g", "100", "6.95", { is_default: true }),
      unit("g", "200", "12.95"),
    ],
    stock: [28000, 18000],
    picture: picture("jar", "#a8643c", "#3d5a45", "#f4e7da", "leaf"),
  }),
  product({
    code: 212,
    sku: "SPICE-CIN",
    handle: "ground-cinnamon",
    title: text("Ground Cinnamon", "قرفة مطحونة"),
    subtitle: text("Sweet and warm", "حلوة ودافئة"),
    description: text(
      "Fragrant cinnamon for sweets, coffee and meat dishes.",
      "قرفة عطرية للحلويات والقهوة وأطباق اللحم."
    ),
    category: "spices",
    brand: "Souq Spice",
    basic_unit: "g",
    units: [unit("g", "100", "5.95", { is_default: true })],
    stock: [18000, 12000],
    picture: picture("heap", "#9a5a31", "#6f8aa0", "#f3e6dc"),
  }),
]
