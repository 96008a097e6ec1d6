import type { PictureSpec } from "../types"

/** What a category picture shows: one thing in front of two others. */
export type CategoryScene = {
  backdrop: string
  front: Omit<PictureSpec, "backdrop">
  left: Omit<PictureSpec, "backdrop">
  right: Omit<PictureSpec, "backdrop">
}

type Thing = Omit<PictureSpec, "backdrop">

const thing = (
  shape: PictureSpec["shape"],
  main: string,
  accent: string,
  mark?: PictureSpec["mark"]
): Thing => ({ shape, main, accent, mark })

const scene = (
  backdrop: string,
  front: Thing,
  left: Thing,
  right: Thing
): CategoryScene => ({ backdrop, front, left, right })

const rice = thing("sack", "#e3c994", "#b5622e", "grain")
const lentils = thing("bowl", "#d98a3d", "#3f7d6e")
const oil = thing("jug", "#f0c04a", "#3f7d3a", "drop")
const ghee = thing("can", "#f2b632", "#9c4a1a", "drop")
const turmeric = thing("heap", "#e3a21a", "#8a4b2a")
const chilli = thing("heap", "#b8382a", "#2f5d62")
const spiceJar = thing("jar", "#a8743f", "#3d5a45", "leaf")
const beans = thing("can", "#c8452e", "#2e6b4f", "bean")
const tuna = thing("can", "#2d6ea3", "#123f66", "fish")
const apple = thing("apple", "#d9413a", "#5a9e4b")
const orange = thing("citrus", "#f39a2b", "#5a9e4b")
const banana = thing("banana", "#f5d047", "#8a6a2f")
const tomato = thing("tomato", "#e2483d", "#4f9a47")
const carrot = thing("carrot", "#ef8a2f", "#5fa84f")
const lettuce = thing("lettuce", "#86bf57", "#e6f3cf")
const milk = thing("carton", "#f4f8fb", "#2f7fc1", "drop")
const yogurt = thing("tub", "#fafdff", "#3fa0a8", "drop")
const cheese = thing("cheese", "#f5c543", "#dba62a")
const butter = thing("box", "#f7dc86", "#2f6fb0", "flower")
const eggs = thing("eggs", "#efd3ae", "#9aa58d")
const loaf = thing("loaf", "#d59a55", "#f0cf9c")
const flatbread = thing("flatbread", "#eccb95", "#b97a3c")
const baklava = thing("sweets", "#d99a3c", "#6f9d48")
const honey = thing("jar", "#e59a1f", "#7a4318", "flower")
const steak = thing("meat", "#c2413f", "#4a5560")
const chicken = thing("chicken", "#f1c79d", "#6b8ba4")
const fish = thing("fish", "#6fa3bf", "#3f748f")
const shrimp = thing("shrimp", "#f08a66", "#d4623f")
const water = thing("bottle", "#bfe3f5", "#2f86c9", "drop")
const juice = thing("carton", "#f7a531", "#3f8f46", "fruit")
const coffee = thing("pouch", "#6b4430", "#c68b4a", "bean")
const tea = thing("box", "#2f7a52", "#c9452e", "leaf")
const dates = thing("bowl", "#7a4424", "#c9a35b")
const almonds = thing("bowl", "#b9793f", "#4d7a8c")
const spray = thing("spray", "#7fc8e8", "#e2574c", "bubble")
const soap = thing("bottle", "#8fd28a", "#2f8f5b", "bubble")
const sponge = thing("sponge", "#f6cf4f", "#4fa36b")
const paper = thing("paper", "#f3f5f7", "#c9a071")
const foil = thing("roll", "#4f86b8", "#e0a030", "star")
const gloves = thing("gloves", "#f2c230", "#d99a1c")
const cloth = thing("cloth", "#c7dbe8", "#c0504d", "flower")
const towels = thing("towels", "#6fa8a0", "#f2e3c6")

/** The scene of every category, by its handle. */
export const categoryScenes: Record<string, CategoryScene> = {
  pantry: scene("#f8ead2", rice, oil, beans),
  "rice-grains": scene("#f7ecd6", rice, lentils, butter),
  pulses: scene("#f4e6d4", lentils, beans, rice),
  "oils-ghee": scene("#fbf0cd", oil, ghee, honey),
  spices: scene("#fbe3d2", turmeric, spiceJar, chilli),
  "canned-food": scene("#e6eef3", beans, tuna, ghee),
  "fresh-produce": scene("#e6f3dc", apple, lettuce, carrot),
  fruits: scene("#fdebd7", orange, banana, apple),
  vegetables: scene("#e5f2e0", tomato, lettuce, carrot),
  "dairy-eggs": scene("#e6f0f8", eggs, milk, cheese),
  "milk-yogurt": scene("#e2f1f6", yogurt, milk, water),
  "cheese-butter": scene("#fdf3d3", cheese, butter, yogurt),
  eggs: scene("#f1efe2", eggs, milk, butter),
  "bakery-sweets": scene("#fae9d6", loaf, flatbread, baklava),
  bakery: scene("#f9ecd8", loaf, flatbread, butter),
  sweets: scene("#fbe7e2", baklava, honey, dates),
  "meat-fish": scene("#f6e4e0", steak, chicken, fish),
  "meat-poultry": scene("#f7e3dd", steak, chicken, eggs),
  fish: scene("#deeff4", fish, shrimp, tuna),
  drinks: scene("#e1f1f7", juice, water, coffee),
  "water-juice": scene("#dff2f8", water, juice, orange),
  "coffee-tea": scene("#f1e5da", coffee, tea, honey),
  "dates-nuts": scene("#f5e8d5", dates, almonds, honey),
  dates: scene("#f6e9d6", dates, honey, coffee),
  nuts: scene("#efe7da", almonds, dates, spiceJar),
  "home-care": scene("#e4f1ef", spray, soap, paper),
  cleaning: scene("#e0f1f4", soap, spray, sponge),
  household: scene("#ecf0f4", paper, foil, gloves),
  "kitchen-textiles": scene("#f3ebe6", cloth, towels, gloves),
}

/** The scene of a category the table does not know. */
export const plainScene: CategoryScene = scene("#eef1ec", rice, apple, milk)
