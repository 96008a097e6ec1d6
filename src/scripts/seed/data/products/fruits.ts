import { picture, product, text, unit } from "../build"
import type { DemoProduct } from "../types"

/** Fruits, by weight or by the piece. */
export const fruits: DemoProduct[] = [
  product({
    code: 401,
    sku: "FRU-APL",
    handle: "red-apples",
    title: text("Red Apples", "تفاح أحمر"),
    subtitle: text("Crisp and sweet", "مقرمش وحلو"),
    description: text(
      "Shiny red apples with firm white flesh. A snack for school and work.",
      "تفاح أحمر لامع بلب أبيض متماسك. وجبة خفيفة للمدرسة والعمل."
    ),
    category: "fruits",
    basic_unit: "g",
    units: [
      unit("g", "500", "4.25", { min: 1, max: 10, step: 1 }),
      unit("kg", "1", "7.95", { is_default: true }),
      unit("kg", "5", "37.50"),
    ],
    stock: [300000, 180000],
    picture: picture("apple", "#d9413a", "#5a9e4b", "#fbe6e0"),
  }),
  product({
    code: 402,
    sku: "FRU-APLG",
    handle: "green-apples",
    title: text("Green Apples", "تفاح أخضر"),
    subtitle: text("Tart and juicy", "حامض وغني بالعصير"),
    description: text(
      "Tart green apples that stay crisp. Lovely in salads and pies.",
      "تفاح أخضر حامض يبقى مقرمشًا. لذيذ في السلطات والفطائر."
    ),
    category: "fruits",
    basic_unit: "g",
    units: [
      unit("g", "500", "4.75"),
      unit("kg", "1", "8.95", { is_default: true }),
    ],
    stock: [160000, 90000],
    picture: picture("apple", "#9cc44a", "#4f8a3c", "#eef5da"),
  }),
  product({
    code: 403,
    sku: "FRU-BAN",
    handle: "bananas",
    title: text("Bananas", "موز"),
    subtitle: text("Ripe and ready", "ناضج وجاهز للأكل"),
    description: text(
      "Sweet yellow bananas, delivered at just the right moment.",
      "موز أصفر حلو يصل إليك في أنسب وقت."
    ),
    category: "fruits",
    basic_unit: "g",
    units: [
      unit("g", "500", "3.25"),
      unit("kg", "1", "5.95", { is_default: true, min: 1, max: 12, step: 1 }),
    ],
    stock: [350000, 200000],
    picture: picture("banana", "#f5d047", "#8a6a2f", "#fdf6d8"),
  }),
  product({
    code: 404,
    sku: "FRU-ORG",
    handle: "navel-oranges",
    title: text("Navel Oranges", "برتقال أبو سرة"),
    subtitle: text("Seedless, easy to peel", "بلا بذور وسهل التقشير"),
    description: text(
      "Sweet seedless oranges, full of juice. Good to eat and good to press.",
      "برتقال حلو بلا بذور مليء بالعصير. طيب للأكل وللعصر."
    ),
    category: "fruits",
    basic_unit: "g",
    units: [
      unit("kg", "1", "6.50", { is_default: true }),
      unit("kg", "3", "18.50"),
      unit("kg", "8", "46.00"),
    ],
    stock: [400000, 220000],
    picture: picture("citrus", "#f39a2b", "#5a9e4b", "#fdebd7"),
  }),
  product({
    code: 405,
    sku: "FRU-LEM",
    handle: "lemons",
    title: text("Lemons", "ليمون أصفر"),
    subtitle: text("Thin skin, plenty of juice", "قشرة رقيقة وعصير وفير"),
    description: text(
      "Bright lemons for salads, fish and cold drinks.",
      "ليمون منعش للسلطات والسمك والمشروبات الباردة."
    ),
    category: "fruits",
    basic_unit: "g",
    units: [
      unit("g", "250", "2.50"),
      unit("g", "500", "4.75"),
      unit("kg", "1", "8.95", { is_default: true }),
    ],
    stock: [120000, 80000],
    picture: picture("citrus", "#f6d838", "#5a9e4b", "#fdf8d5"),
  }),
  product({
    code: 406,
    sku: "FRU-MAN",
    handle: "jazan-mangoes",
    title: text("Jazan Mangoes", "مانجو جازان"),
    subtitle: text("In season", "في موسمها"),
    description: text(
      "Fragrant mangoes from the farms of Jazan. Soft, sweet and without fibres.",
      "مانجو عطرية من مزارع جازان. طرية وحلوة وخالية من الألياف."
    ),
    category: "fruits",
    basic_unit: "g",
    units: [
      unit("kg", "1", "15.95", { is_default: true }),
      unit("kg", "4", "59.00"),
    ],
    stock: [140000, 60000],
    picture: picture("mango", "#f6b13c", "#e2603a", "#fdf0d6"),
  }),
  product({
    code: 407,
    sku: "FRU-GRP",
    handle: "black-grapes",
    title: text("Black Grapes", "عنب أسود"),
    subtitle: text("Seedless bunches", "عناقيد بلا بذور"),
    description: text(
      "Dark sweet grapes on full bunches. Serve them cold.",
      "عنب داكن حلو في عناقيد ممتلئة. يُقدَّم باردًا."
    ),
    category: "fruits",
    basic_unit: "g",
    units: [
      unit("g", "500", "7.50", { is_default: true }),
      unit("kg", "1", "13.95"),
    ],
    stock: [90000, 50000],
    picture: picture("grapes", "#6b4596", "#5a9e4b", "#efe6f5"),
  }),
  product({
    code: 408,
    sku: "FRU-WAT",
    handle: "watermelon",
    title: text("Watermelon", "بطيخ"),
    subtitle: text("Whole, about 6 kg", "حبة كاملة، نحو 6 كجم"),
    description: text(
      "Red, crisp and cold from the fridge: the taste of summer. Sold by the piece.",
      "أحمر مقرمش وبارد من الثلاجة: طعم الصيف. يباع بالحبة."
    ),
    category: "fruits",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "17.95", {
        is_default: true,
        min: 1,
        max: 4,
        step: 1,
      }),
      unit("pair", "1", "33.95"),
    ],
    stock: [120, 70],
    picture: picture("watermelon", "#e9505a", "#3f8f46", "#e6f3e2"),
  }),
  product({
    code: 409,
    sku: "FRU-POM",
    handle: "taif-pomegranates",
    title: text("Taif Pomegranates", "رمان الطائف"),
    subtitle: text("Ruby seeds", "حب ياقوتي"),
    description: text(
      "The famous pomegranates of Taif. Large, heavy and sweet with a touch of sour.",
      "رمان الطائف الشهير. كبير وثقيل وحلو بلمسة حموضة."
    ),
    category: "fruits",
    basic_unit: "g",
    units: [
      unit("kg", "1", "13.50", { is_default: true }),
      unit("kg", "3", "38.50"),
    ],
    stock: [110000, 0],
    picture: picture("pomegranate", "#c0303f", "#d9233d", "#fbe3e3"),
  }),
  product({
    code: 410,
    sku: "FRU-STR",
    handle: "strawberries",
    title: text("Strawberries", "فراولة"),
    subtitle: text("Fresh from the greenhouse", "طازجة من البيوت المحمية"),
    description: text(
      "Sweet red strawberries, picked ripe. Keep chilled and eat soon.",
      "فراولة حمراء حلوة تُقطف ناضجة. تُحفظ مبردة وتؤكل سريعًا."
    ),
    category: "fruits",
    basic_unit: "g",
    units: [
      unit("g", "250", "8.95", { is_default: true }),
      unit("g", "500", "16.95"),
      unit("kg", "1", "32.00"),
    ],
    stock: [40000, 25000],
    picture: picture("strawberry", "#e03a44", "#4f9a47", "#fde5e6"),
  }),
]
