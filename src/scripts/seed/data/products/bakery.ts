import { picture, product, text, unit } from "../build"
import type { DemoProduct } from "../types"

/** Bread, sweets, chocolate and honey. */
export const bakery: DemoProduct[] = [
  product({
    code: 701,
    sku: "BRD-ARB",
    handle: "arabic-bread",
    title: text("Arabic Bread", "خبز عربي"),
    subtitle: text("Soft white loaves", "أرغفة بيضاء طرية"),
    description: text(
      "Thin soft bread, baked this morning. Warm it for a minute before serving.",
      "خبز رقيق طري خُبز هذا الصباح. يُسخَّن دقيقة قبل التقديم."
    ),
    category: "bakery",
    brand: "Furn Al Hara",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "0.50", { min: 4, max: 40, step: 2 }),
      unit("piece", "5", "2.25", { is_default: true }),
      unit("dozen", "1", "5.25"),
    ],
    stock: [1500, 900],
    picture: picture("flatbread", "#eccb95", "#b97a3c", "#faeedd"),
  }),
  product({
    code: 702,
    sku: "BRD-TAM",
    handle: "tameez-bread",
    title: text("Tameez Bread", "خبز تميس"),
    subtitle: text("From the clay oven", "من التنور"),
    description: text(
      "Large crisp tameez with sesame. Best with ful and tea.",
      "تميس كبير مقرمش بالسمسم. ألذ ما يكون مع الفول والشاي."
    ),
    category: "bakery",
    brand: "Furn Al Hara",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "2.00", { is_default: true }),
      unit("pair", "1", "3.75"),
    ],
    stock: [200, 100],
    picture: picture("flatbread", "#dfae6a", "#8f5526", "#f8e8d3"),
  }),
  product({
    code: 703,
    sku: "BRD-TOAST",
    handle: "whole-wheat-toast",
    title: text("Whole Wheat Toast", "خبز توست أسمر"),
    subtitle: text("Sliced loaf, 600 g", "رغيف مقطّع، 600 جرام"),
    description: text(
      "Soft sliced bread from whole wheat flour. High in fibre.",
      "خبز مقطّع طري من دقيق القمح الكامل. غني بالألياف."
    ),
    category: "bakery",
    brand: "Sanabel",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "6.50", { is_default: true }),
      unit("pair", "1", "12.50"),
    ],
    stock: [180, 120],
    picture: picture("loaf", "#b97a42", "#e6c08d", "#f4e6d6"),
  }),
  product({
    code: 704,
    sku: "BRD-SAMOON",
    handle: "samoon-rolls",
    title: text("Samoon Rolls", "خبز صامولي"),
    subtitle: text("For sandwiches", "للشطائر"),
    description: text(
      "Long soft rolls with a thin golden crust.",
      "خبز طويل طري بقشرة ذهبية رقيقة."
    ),
    category: "bakery",
    brand: "Furn Al Hara",
    basic_unit: "piece",
    units: [
      unit("piece", "6", "4.95", { is_default: true }),
      unit("dozen", "1", "9.25"),
    ],
    stock: [600, 360],
    picture: picture("loaf", "#d59a55", "#f0cf9c", "#fbeedc"),
  }),
  product({
    code: 705,
    sku: "SWT-BAK",
    handle: "pistachio-baklava",
    title: text("Pistachio Baklava", "بقلاوة بالفستق"),
    subtitle: text("With pure ghee", "بالسمن الصافي"),
    description: text(
      "Crisp layers of pastry filled with pistachios and light syrup.",
      "طبقات هشة من العجين محشوة بالفستق ومسقية بقطر خفيف."
    ),
    category: "sweets",
    brand: "Bayt Al Halwa",
    basic_unit: "g",
    units: [
      unit("g", "250", "22.50"),
      unit("g", "500", "43.00", { is_default: true }),
      unit("kg", "1", "82.00"),
    ],
    stock: [40000, 25000],
    picture: picture("sweets", "#d99a3c", "#6f9d48", "#fbecd8"),
  }),
  product({
    code: 706,
    sku: "SWT-MAAM",
    handle: "date-maamoul",
    title: text("Date Maamoul", "معمول بالتمر"),
    subtitle: text("Box of fine biscuits", "علبة كعك فاخر"),
    description: text(
      "Tender semolina biscuits filled with date paste. They melt in the mouth.",
      "كعك سميد طري محشو بعجينة التمر. يذوب في الفم."
    ),
    category: "sweets",
    brand: "Bayt Al Halwa",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "2.50"),
      unit("dozen", "1", "28.00", { is_default: true }),
      unit("crate", "1", "53.00"),
    ],
    stock: [480, 288],
    picture: picture("sweets", "#e3bf86", "#7a4424", "#f8ecdc"),
  }),
  product({
    code: 707,
    sku: "SWT-HALVA",
    handle: "plain-halva",
    title: text("Plain Halva", "حلاوة طحينية سادة"),
    subtitle: text("Made with sesame tahini", "من طحينة السمسم"),
    description: text(
      "Traditional sesame halva with a fine, flaky bite.",
      "حلاوة سمسم تقليدية بقوام ناعم متشعّر."
    ),
    category: "sweets",
    brand: "Bayt Al Halwa",
    basic_unit: "g",
    units: [
      unit("g", "500", "14.95", { is_default: true }),
      unit("kg", "1", "27.95"),
    ],
    stock: [45000, 28000],
    picture: picture("tub", "#efdcb4", "#b5622e", "#f7eddb", "grain"),
  }),
  product({
    code: 708,
    sku: "SWT-CHOC",
    handle: "milk-chocolate-bar",
    title: text("Milk Chocolate", "شوكولاتة بالحليب"),
    subtitle: text("100 g bar", "لوح 100 جرام"),
    description: text(
      "Smooth milk chocolate with a soft caramel note.",
      "شوكولاتة ناعمة بالحليب بلمسة من الكراميل."
    ),
    category: "sweets",
    brand: "Kakaw",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "7.50", { is_default: true }),
      unit("carton", "1", "84.00"),
    ],
    stock: [600, 360],
    picture: picture("box", "#6b4430", "#d9a13c", "#f1e4da", "star"),
  }),
  product({
    code: 709,
    sku: "HONEY-SIDR",
    handle: "sidr-honey",
    title: text("Sidr Honey", "عسل سدر"),
    subtitle: text("Raw and unheated", "خام غير مسخّن"),
    description: text(
      "Dark, thick honey from the blossom of the sidr tree. Strained and nothing else.",
      "عسل داكن كثيف من زهر شجرة السدر. مصفّى دون أي إضافة."
    ),
    category: "sweets",
    brand: "Asir Hives",
    basic_unit: "g",
    units: [
      unit("g", "250", "69.00"),
      unit("g", "500", "132.00", { is_default: true }),
      unit("kg", "1", "249.00", { min: 1, max: 3 }),
    ],
    stock: [30000, 18000],
    picture: picture("jar", "#d98a1f", "#7a4318", "#fbeed4", "flower"),
  }),
]
