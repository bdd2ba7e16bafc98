// Text with a blank behind every character.
#include "layout/shown.h"
#include "support/catch.h"

namespace fenjie {

using tests::laid_out;
using tests::shown;

TEST_CASE("layout: text with a blank behind every character is read without them, digits together") {
  const Document document = laid_out("关 于 2 0 2 4 年 造 林 的 通 知\n\n林 绿 〔 2 0 2 4 〕 2 号\n\n1 ． 造 林 4 2 0 0 亩 。\n");
  CHECK(shown(document) == "关于2024年造林的通知\n林绿〔2024〕2号\n1．造林4200亩。\n");
  CHECK(tests::ledger_faults(document).empty());
}

TEST_CASE("layout: a few spaced lines among others, and gaps between columns, keep their blanks") {
  CHECK(shown(laid_out("名单\n\n王 芳 李 强 张 伟\n\n各乡镇人民政府要做好造林绿化工作。\n")) == "名单\n王芳李强张伟\n各乡镇人民政府要做好造林绿化工作。\n");
  CHECK(laid_out("王 芳 李 强\n\n各乡镇人民政府要做好造林绿化工作。\n").blocks.size() == 2);
}

}  // namespace fenjie
