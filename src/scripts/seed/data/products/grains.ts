import { picture, product, text, unit } from "../build"
import type { DemoProduct } from "../types"

/** Rice, flour, grains and pulses. */
export const grains: DemoProduct[] = [
  product({
    code: 101,
    sku: "RICE-BAS",
    handle: "basmati-rice",
    title: text("Basmati Rice", "أرز بسمتي"),
    subtitle: text("Long grain, aged two years", "حبة طويلة معتّقة سنتين"),
    description: text(
      "Fragrant long-grain rice from the foothills of the Himalayas. It stays fluffy and separate, ideal for kabsa and biryani.",
      "أرز عطري طويل الحبة من سفوح جبال الهيمالايا. يبقى منثورًا بعد الطبخ، وهو مثالي للكبسة والبرياني."
    ),
    category: "rice-grains",
    brand: "Al Waha",
    basic_unit: "g",
    units: [
      unit("g", "100", "1.25"),
      unit("kg", "1", "11.50", { is_default: true }),
      unit("kg", "5", "54.95"),
      unit("sack", "1", "259.00", { min: 1, max: 4, step: 1 }),
    ],
    stock: [1500000, 900000],
    picture: picture("sack", "#e3c994", "#b5622e", "#f7ecd6", "grain"),
  }),
  product({
    code: 102,
    sku: "RICE-SEL",
    handle: "sella-rice",
    title: text("Sella Basmati Rice", "أرز مزة بسمتي"),
    subtitle: text("Parboiled golden grain", "حبة ذهبية مسلوقة جزئيًا"),
    description: text(
      "Parboiled basmati that never breaks in the pot. The choice of cooks for large feasts.",
      "أرز بسمتي مسلوق جزئيًا لا يتكسر في القدر. اختيار الطهاة للولائم الكبيرة."
    ),
    category: "rice-grains",
    brand: "Al Waha",
    basic_unit: "g",
    units: [
      unit("kg", "1", "10.50", { is_default: true }),
      unit("kg", "5", "49.95"),
      unit("sack", "1", "235.00"),
    ],
    stock: [1250000, 750000],
    picture: picture("sack", "#ecd27a", "#3f7d3a", "#faf1d2", "grain"),
  }),
  product({
    code: 103,
    sku: "RICE-EGY",
    handle: "egyptian-rice",
    title: text("Egyptian Rice", "أرز مصري"),
    subtitle: text("Short grain for stuffing", "حبة قصيرة للمحاشي"),
    description: text(
      "Soft short-grain rice. Perfect for stuffed vegetables, soups and rice pudding.",
      "أرز طري قصير الحبة. مثالي للمحاشي والشوربات والأرز بالحليب."
    ),
    category: "rice-grains",
    brand: "Nile Harvest",
    basic_unit: "g",
    units: [
      unit("kg", "1", "7.25", { is_default: true }),
      unit("kg", "5", "34.50"),
    ],
    stock: [400000, 250000],
    picture: picture("pouch", "#f4efe2", "#c0392b", "#f6e9dc", "grain"),
  }),
  product({
    code: 104,
    sku: "FLOUR-WHT",
    handle: "white-flour",
    title: text("White Wheat Flour", "دقيق قمح أبيض"),
    subtitle: text("Fine flour for all baking", "دقيق ناعم لكل المخبوزات"),
    description: text(
      "Finely milled white flour. Makes light bread, pastry and cakes.",
      "دقيق أبيض مطحون ناعمًا. يعطي خبزًا وفطائر وكعكًا هشًّا."
    ),
    category: "rice-grains",
    brand: "Sanabel",
    basic_unit: "g",
    units: [
      unit("kg", "1", "4.25", { is_default: true }),
      unit("kg", "10", "38.00"),
      unit("sack", "1", "89.00"),
    ],
    stock: [1000000, 500000],
    picture: picture("sack", "#f3ede1", "#2f6fb0", "#e6eef6", "grain"),
  }),
  product({
    code: 105,
    sku: "OATS-ROL",
    handle: "rolled-oats",
    title: text("Rolled Oats", "رقائق الشوفان"),
    subtitle: text("Whole grain breakfast", "فطور من الحبوب الكاملة"),
    description: text(
      "Whole oats rolled flat for quick cooking. Good with milk, honey and fruit.",
      "شوفان كامل مرقوق سريع الطهي. لذيذ مع الحليب والعسل والفواكه."
    ),
    category: "rice-grains",
    brand: "Sanabel",
    basic_unit: "g",
    units: [
      unit("g", "500", "8.95", { is_default: true }),
      unit("kg", "1", "16.50"),
    ],
    stock: [90000, 60000],
    picture: picture("box", "#e9c48a", "#a8532b", "#f9ecdb", "grain"),
  }),
  product({
    code: 106,
    sku: "BULGUR",
    handle: "bulgur-wheat",
    title: text("Coarse Bulgur", "برغل خشن"),
    subtitle: text("Cracked whole wheat", "قمح كامل مجروش"),
    description: text(
      "Cracked and parboiled wheat for pilaf, kibbeh and salads.",
      "قمح مسلوق ومجروش للبرغل المفلفل والكبة والسلطات."
    ),
    category: "rice-grains",
    brand: "Sham Fields",
    basic_unit: "g",
    units: [
      unit("g", "500", "5.25"),
      unit("kg", "1", "9.95", { is_default: true }),
    ],
    stock: [120000, 80000],
    picture: picture("bowl", "#d9ab62", "#6b7f52", "#f4ead6"),
  }),
  product({
    code: 107,
    sku: "PASTA-PEN",
    handle: "penne-pasta",
    title: text("Penne Pasta", "مكرونة أقلام"),
    subtitle: text("Durum wheat semolina", "من سميد القمح القاسي"),
    description: text(
      "Ribbed pasta tubes that hold the sauce well. Ready in eleven minutes.",
      "مكرونة أنبوبية مضلعة تمسك الصلصة جيدًا. جاهزة في إحدى عشرة دقيقة."
    ),
    category: "rice-grains",
    brand: "Sanabel",
    basic_unit: "g",
    units: [
      unit("g", "400", "3.75", { is_default: true }),
      unit("kg", "2", "17.95"),
    ],
    stock: [160000, 100000],
    picture: picture("pouch", "#f2c14e", "#c0392b", "#fdf0d0", "grain"),
  }),
  product({
    code: 108,
    sku: "LENTIL-RED",
    handle: "red-lentils",
    title: text("Red Lentils", "عدس أحمر"),
    subtitle: text("Split and peeled", "مجروش ومقشور"),
    description: text(
      "Quick-cooking split lentils. They melt into a smooth, warming soup.",
      "عدس مجروش سريع الطهي. يذوب ليعطي شوربة ناعمة دافئة."
    ),
    category: "pulses",
    basic_unit: "g",
    units: [
      unit("g", "500", "4.75"),
      unit("kg", "1", "8.95", { is_default: true }),
      unit("kg", "5", "42.00"),
    ],
    stock: [300000, 180000],
    picture: picture("bowl", "#e0763a", "#3f7d6e", "#fbe7d8"),
  }),
  product({
    code: 109,
    sku: "LENTIL-GRN",
    handle: "green-lentils",
    title: text("Green Lentils", "عدس أخضر"),
    subtitle: text("Whole, for mujaddara", "حب كامل للمجدرة"),
    description: text(
      "Whole lentils that keep their shape. Made for mujaddara and warm salads.",
      "عدس كامل يحافظ على شكله. مناسب للمجدرة والسلطات الدافئة."
    ),
    category: "pulses",
    basic_unit: "g",
    units: [
      unit("g", "500", "5.25"),
      unit("kg", "1", "9.95", { is_default: true }),
    ],
    stock: [150000, 90000],
    picture: picture("bowl", "#8d9450", "#a8643c", "#eef0dc"),
  }),
  product({
    code: 110,
    sku: "CHICKPEA",
    handle: "dried-chickpeas",
    title: text("Dried Chickpeas", "حمص حب"),
    subtitle: text("Large nine-millimetre grain", "حبة كبيرة تسعة مليمترات"),
    description: text(
      "Large creamy chickpeas. Soak them overnight for hummus, falafel and stews.",
      "حمص كبير الحبة كريمي القوام. يُنقع ليلة كاملة للحمص بالطحينة والفلافل واليخنات."
    ),
    category: "pulses",
    basic_unit: "g",
    units: [
      unit("g", "500", "6.25"),
      unit("kg", "1", "11.95", { is_default: true }),
      unit("kg", "5", "56.00"),
    ],
    stock: [220000, 140000],
    picture: picture("bowl", "#e3bd7b", "#4d7a8c", "#f6ecda"),
  }),
  product({
    code: 111,
    sku: "BEAN-FAVA",
    handle: "dried-fava-beans",
    title: text("Dried Fava Beans", "فول يابس"),
    subtitle: text("Small beans for ful medames", "حبة صغيرة للفول المدمس"),
    description: text(
      "Small brown beans for slow cooking. The start of a true Arab breakfast.",
      "فول بني صغير للطهي البطيء. بداية الفطور العربي الأصيل."
    ),
    category: "pulses",
    basic_unit: "g",
    units: [
      unit("g", "500", "4.50"),
      unit("kg", "1", "8.50", { is_default: true }),
    ],
    stock: [140000, 0],
    picture: picture("bowl", "#8a5a34", "#c9a35b", "#f1e5d6"),
  }),
]
