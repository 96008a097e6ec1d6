import { picture, product, text, unit } from "../build"
import type { DemoProduct } from "../types"

/** Milk, laban, yogurt, cheese, butter and eggs. */
export const dairy: DemoProduct[] = [
  product({
    code: 601,
    sku: "MILK-FULL",
    handle: "fresh-full-fat-milk",
    title: text("Fresh Full Fat Milk", "حليب طازج كامل الدسم"),
    subtitle: text("Pasteurised cow's milk", "حليب بقري مبستر"),
    description: text(
      "Fresh milk from local farms, pasteurised and never from powder.",
      "حليب طازج من مزارع محلية، مبستر وغير معاد التكوين."
    ),
    category: "milk-yogurt",
    brand: "Rawabi",
    basic_unit: "ml",
    units: [
      unit("ml", "200", "1.75"),
      unit("l", "1", "6.50", { is_default: true }),
      unit("l", "2", "12.00"),
    ],
    stock: [300000, 180000],
    picture: picture("carton", "#f4f8fb", "#2f7fc1", "#e2eef8", "drop"),
  }),
  product({
    code: 602,
    sku: "MILK-LOW",
    handle: "fresh-low-fat-milk",
    title: text("Fresh Low Fat Milk", "حليب طازج قليل الدسم"),
    subtitle: text("Half the fat, all the calcium", "نصف الدسم وكل الكالسيوم"),
    description: text(
      "Light fresh milk for breakfast, coffee and smoothies.",
      "حليب طازج خفيف للفطور والقهوة والعصائر المخفوقة."
    ),
    category: "milk-yogurt",
    brand: "Rawabi",
    basic_unit: "ml",
    units: [
      unit("l", "1", "6.50", { is_default: true }),
      unit("l", "2", "12.00"),
    ],
    stock: [180000, 110000],
    picture: picture("carton", "#f4f8fb", "#3fa35c", "#e3f3e8", "drop"),
  }),
  product({
    code: 603,
    sku: "LABAN",
    handle: "fresh-laban",
    title: text("Fresh Laban", "لبن طازج"),
    subtitle: text("Cool cultured drink", "شراب مخمّر منعش"),
    description: text(
      "Smooth cultured laban, cold and refreshing with every meal.",
      "لبن ناعم بارد ومنعش مع كل وجبة."
    ),
    category: "milk-yogurt",
    brand: "Rawabi",
    basic_unit: "ml",
    units: [
      unit("ml", "180", "1.50"),
      unit("ml", "850", "5.75"),
      unit("ml", "1750", "10.95", { is_default: true }),
    ],
    stock: [210000, 140000],
    picture: picture("bottle", "#f7fafc", "#2a9d8f", "#dff2f0", "drop"),
  }),
  product({
    code: 604,
    sku: "YOG-PLN",
    handle: "plain-yogurt",
    title: text("Plain Yogurt", "زبادي سادة"),
    subtitle: text("Full cream", "كامل الدسم"),
    description: text(
      "Thick, mild yogurt made from fresh milk only.",
      "زبادي كثيف معتدل الطعم من الحليب الطازج فقط."
    ),
    category: "milk-yogurt",
    brand: "Rawabi",
    basic_unit: "g",
    units: [
      unit("g", "170", "1.50"),
      unit("g", "500", "4.25", { is_default: true }),
      unit("kg", "1", "7.95"),
    ],
    stock: [120000, 75000],
    picture: picture("tub", "#fafdff", "#3fa0a8", "#e0f2f3", "drop"),
  }),
  product({
    code: 605,
    sku: "LABNEH",
    handle: "creamy-labneh",
    title: text("Creamy Labneh", "لبنة كريمية"),
    subtitle: text("Strained yogurt spread", "زبادي مصفّى للدهن"),
    description: text(
      "Rich strained yogurt. Spread it, add olive oil and enjoy with bread.",
      "لبنة غنية مصفّاة. تُفرد ويضاف إليها زيت الزيتون وتؤكل مع الخبز."
    ),
    category: "milk-yogurt",
    brand: "Rawabi",
    basic_unit: "g",
    units: [
      unit("g", "200", "6.25", { is_default: true }),
      unit("g", "400", "11.75"),
      unit("g", "700", "19.95"),
    ],
    stock: [70000, 42000],
    picture: picture("tub", "#fbfaf3", "#7d9a3f", "#f0f4df", "leaf"),
  }),
  product({
    code: 606,
    sku: "CHS-HAL",
    handle: "halloumi-cheese",
    title: text("Halloumi Cheese", "جبنة حلوم"),
    subtitle: text("For grilling", "للشواء"),
    description: text(
      "Firm, salty cheese that grills to a golden crust without melting.",
      "جبنة متماسكة مالحة تتحمّر عند الشواء ولا تذوب."
    ),
    category: "cheese-butter",
    brand: "Badiya",
    basic_unit: "g",
    units: [
      unit("g", "250", "15.95", { is_default: true }),
      unit("g", "750", "45.95"),
    ],
    stock: [45000, 30000],
    picture: picture("cheese", "#f6ecc8", "#e0cf97", "#f7f1dc"),
  }),
  product({
    code: 607,
    sku: "CHS-FETA",
    handle: "feta-cheese",
    title: text("White Feta Cheese", "جبنة فيتا بيضاء"),
    subtitle: text("In brine", "في محلول ملحي"),
    description: text(
      "Crumbly white cheese for salads, pastries and the breakfast table.",
      "جبنة بيضاء هشة للسلطات والفطائر ومائدة الفطور."
    ),
    category: "cheese-butter",
    brand: "Badiya",
    basic_unit: "g",
    units: [
      unit("g", "200", "7.95"),
      unit("g", "500", "18.95", { is_default: true }),
    ],
    stock: [60000, 40000],
    picture: picture("tub", "#fbfdff", "#2f6fb0", "#e4edf7", "flower"),
  }),
  product({
    code: 608,
    sku: "CHS-CHE",
    handle: "cheddar-cheese",
    title: text("Cheddar Cheese", "جبنة شيدر"),
    subtitle: text("Matured, cut from the block", "معتّقة تُقطع من القالب"),
    description: text(
      "Yellow cheddar with a full taste. Cut to the weight you choose.",
      "شيدر أصفر غني الطعم. يُقطع بالوزن الذي تختاره."
    ),
    category: "cheese-butter",
    brand: "Badiya",
    basic_unit: "g",
    units: [
      unit("g", "100", "5.25", { min: 2, max: 20, step: 1 }),
      unit("g", "500", "24.95", { is_default: true }),
      unit("kg", "1", "47.95"),
    ],
    stock: [50000, 35000],
    picture: picture("cheese", "#f5b53c", "#d9922a", "#fdf0d3"),
  }),
  product({
    code: 609,
    sku: "BUTTER-UNS",
    handle: "unsalted-butter",
    title: text("Unsalted Butter", "زبدة غير مملحة"),
    subtitle: text("82 % fat", "82٪ دسم"),
    description: text(
      "Creamy butter for baking, cooking and warm bread.",
      "زبدة كريمية للخبز والطبخ ومع الخبز الدافئ."
    ),
    category: "cheese-butter",
    brand: "Badiya",
    basic_unit: "g",
    units: [
      unit("g", "200", "11.50", { is_default: true }),
      unit("g", "400", "21.95"),
    ],
    stock: [52000, 34000],
    picture: picture("box", "#f7dc86", "#2f6fb0", "#fdf5da", "flower"),
  }),
  product({
    code: 610,
    sku: "EGG-WHT",
    handle: "white-eggs",
    title: text("White Eggs", "بيض أبيض"),
    subtitle: text("Large, farm fresh", "حجم كبير طازج من المزرعة"),
    description: text(
      "Large white eggs, collected daily. Choose one, a pair, a dozen or a crate of 24.",
      "بيض أبيض كبير يُجمع يوميًا. اختر حبة أو زوجًا أو درزنًا أو صندوقًا من 24 حبة."
    ),
    category: "eggs",
    brand: "Rawabi",
    basic_unit: "piece",
    units: [
      unit("piece", "1", "0.85"),
      unit("pair", "1", "1.65"),
      unit("dozen", "1", "9.50", { is_default: true }),
      unit("crate", "1", "17.95"),
    ],
    stock: [2400, 1440],
    picture: picture("eggs", "#f8f3ea", "#9aa58d", "#eef0e4"),
  }),
  product({
    code: 611,
    sku: "EGG-BRN",
    handle: "brown-free-range-eggs",
    title: text("Brown Free-Range Eggs", "بيض بني من دجاج حر"),
    subtitle: text("Hens raised outdoors", "دجاج يُربّى في الهواء الطلق"),
    description: text(
      "Brown eggs with deep yellow yolks from hens that roam freely.",
      "بيض بني بصفار غامق من دجاج يتجول بحرية."
    ),
    category: "eggs",
    brand: "Green Coop",
    basic_unit: "piece",
    units: [
      unit("piece", "6", "9.95"),
      unit("dozen", "1", "18.95", { is_default: true }),
    ],
    stock: [960, 600],
    picture: picture("eggs", "#d9a273", "#b59a78", "#f5ebdf"),
  }),
]
