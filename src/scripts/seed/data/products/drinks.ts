import { picture, product, text, unit } from "../build"
import type { DemoProduct } from "../types"

/** Water, juice, coffee and tea. */
export const drinks: DemoProduct[] = [
  product({
    code: 901,
    sku: "WATER-SM",
    handle: "drinking-water-330ml",
    title: text("Drinking Water 330 ml", "مياه شرب 330 مل"),
    subtitle: text("Low sodium", "قليلة الصوديوم"),
    description: text(
      "Pure drinking water in a handy size. Order a single bottle, a carton or a crate.",
      "مياه شرب نقية بحجم عملي. اطلبها بالعبوة أو الكرتون أو الصندوق."
    ),
    category: "water-juice",
    brand: "Nabaa",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "0.75"),
      unit("carton", "1", "7.95", { is_default: true }),
      unit("crate", "1", "14.95"),
    ],
    stock: [4800, 3600],
    picture: picture("bottle", "#bfe3f5", "#2f86c9", "#dff1fa", "drop"),
  }),
  product({
    code: 902,
    sku: "WATER-LG",
    handle: "drinking-water-large",
    title: text("Drinking Water, Large Bottles", "مياه شرب، عبوات كبيرة"),
    subtitle: text("For home and office", "للبيت والمكتب"),
    description: text(
      "The same pure water in large bottles for the whole family.",
      "المياه النقية نفسها في عبوات كبيرة لكل العائلة."
    ),
    category: "water-juice",
    brand: "Nabaa",
    basic_unit: "ml",
    units: [
      unit("ml", "1500", "1.95", { is_default: true }),
      unit("l", "5", "5.50"),
      unit("l", "18.9", "13.95"),
    ],
    stock: [1890000, 1200000],
    picture: picture("jug", "#c5e7f7", "#1f6fb2", "#e0f0f9", "drop"),
  }),
  product({
    code: 903,
    sku: "JUICE-ORG",
    handle: "orange-juice",
    title: text("Orange Juice", "عصير برتقال"),
    subtitle: text("No added sugar", "بلا سكر مضاف"),
    description: text(
      "Pressed from whole oranges. Chilled, with real pulp.",
      "معصور من برتقال كامل. مبرد وفيه لب الفاكهة."
    ),
    category: "water-juice",
    brand: "Rawabi",
    basic_unit: "ml",
    units: [
      unit("ml", "200", "2.50"),
      unit("l", "1", "9.95", { is_default: true }),
      unit("ml", "1750", "16.95"),
    ],
    stock: [160000, 100000],
    picture: picture("carton", "#f7a531", "#3f8f46", "#fdeed6", "fruit"),
  }),
  product({
    code: 904,
    sku: "JUICE-MAN",
    handle: "mango-nectar",
    title: text("Mango Nectar", "نكتار المانجو"),
    subtitle: text("Thick and sweet", "كثيف وحلو"),
    description: text(
      "Smooth mango drink made with Alphonso pulp.",
      "شراب مانجو ناعم من لب مانجو ألفونسو."
    ),
    category: "water-juice",
    brand: "Rawabi",
    basic_unit: "ml",
    units: [
      unit("ml", "250", "2.75"),
      unit("l", "1", "9.50", { is_default: true }),
    ],
    stock: [140000, 90000],
    picture: picture("carton", "#f9c846", "#e2603a", "#fdf3d3", "fruit"),
  }),
  product({
    code: 905,
    sku: "DRINK-ROSE",
    handle: "rose-syrup",
    title: text("Rose Syrup", "شراب الورد"),
    subtitle: text("Concentrate for cold drinks", "مركّز للمشروبات الباردة"),
    description: text(
      "A red rose concentrate. Mix with milk or cold water, as in every Ramadan.",
      "مركّز ورد أحمر. يُمزج بالحليب أو الماء البارد كما في كل رمضان."
    ),
    category: "water-juice",
    brand: "Taif Rose",
    basic_unit: "ml",
    units: [
      unit("ml", "750", "12.95", { is_default: true }),
      unit("ml", "1500", "24.50"),
    ],
    stock: [75000, 60000],
    picture: picture("bottle", "#d6426b", "#8f1f4a", "#fbe3ea", "flower"),
  }),
  product({
    code: 906,
    sku: "COF-ARB",
    handle: "arabic-coffee",
    title: text("Arabic Coffee", "قهوة عربية"),
    subtitle: text("Light roast with cardamom", "تحميص فاتح مع الهيل"),
    description: text(
      "Khawlani beans lightly roasted and ground with cardamom. A cup of welcome.",
      "بن خولاني محمص تحميصًا فاتحًا ومطحون مع الهيل. فنجان الترحيب."
    ),
    category: "coffee-tea",
    brand: "Dallah House",
    basic_unit: "g",
    units: [
      unit("g", "250", "21.95"),
      unit("g", "500", "41.95", { is_default: true }),
      unit("kg", "1", "79.00"),
    ],
    stock: [80000, 50000],
    picture: picture("pouch", "#c9a35b", "#6b4430", "#f6ecd9", "cup"),
  }),
  product({
    code: 907,
    sku: "COF-TUR",
    handle: "turkish-coffee",
    title: text("Turkish Coffee", "قهوة تركية"),
    subtitle: text("Dark roast, extra fine", "تحميص داكن وطحن ناعم جدًا"),
    description: text(
      "Dark coffee ground to a fine powder, with a thick crema.",
      "قهوة داكنة مطحونة ناعمًا برغوة كثيفة."
    ),
    category: "coffee-tea",
    brand: "Dallah House",
    basic_unit: "g",
    units: [
      unit("g", "200", "15.95", { is_default: true }),
      unit("g", "500", "37.95"),
    ],
    stock: [60000, 42000],
    picture: picture("pouch", "#4a2f24", "#c0504d", "#eee2da", "cup"),
  }),
  product({
    code: 908,
    sku: "TEA-BLK",
    handle: "black-tea-loose",
    title: text("Loose Black Tea", "شاي أسود سائب"),
    subtitle: text("Ceylon leaf", "أوراق سيلانية"),
    description: text(
      "Strong Ceylon tea with a bright red cup. Good with mint.",
      "شاي سيلاني قوي بلون أحمر صافٍ. طيب مع النعناع."
    ),
    category: "coffee-tea",
    brand: "Dallah House",
    basic_unit: "g",
    units: [
      unit("g", "200", "9.95"),
      unit("g", "400", "18.95", { is_default: true }),
      unit("kg", "1", "45.00"),
    ],
    stock: [100000, 64000],
    picture: picture("box", "#8f2f2a", "#e0a030", "#f6e4dc", "leaf"),
  }),
  product({
    code: 909,
    sku: "TEA-GRN",
    handle: "green-tea-bags",
    title: text("Green Tea Bags", "أكياس شاي أخضر"),
    subtitle: text("Box of 100 bags", "علبة 100 كيس"),
    description: text(
      "Light green tea in bags, each in its own wrapper.",
      "شاي أخضر خفيف في أكياس، كل كيس في غلافه."
    ),
    category: "coffee-tea",
    brand: "Dallah House",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "16.95", { is_default: true }),
      unit("carton", "1", "189.00"),
    ],
    stock: [240, 144],
    picture: picture("box", "#5fa35a", "#2f6b4f", "#e6f3e2", "leaf"),
  }),
]
