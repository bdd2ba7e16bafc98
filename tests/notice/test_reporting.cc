#include "notice/printed_notice.h"
#include "support/catch.h"
#include "support/document_from_lines.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

struct DutyCase {
  const char* text;
  const char* duty;  // dates / recipient / contents / contacts / requirements
};

notice::Notices notices_with(const char* issued, const char* text) {
  return notices_in(document_from_lines({"临江市人民政府办公室", "关于落实任务的通知",
                                         std::string("临政办〔2024〕4号") + issued, "各区人民政府：", text}));
}

}  // namespace

TEST_CASE("reporting: days, recipient, contents, contacts, frequency") {
  const std::vector<DutyCase> cases{
      {"向市政府督查室上报落实情况（主要包括：工作进度、存在的主要问题、下一步工作安排），于 4 月 7日、7月 7日、10 月 "
       "7日、2025 年 1月 7日前分别上报。",
       "2024-04-07 | 2024-07-07 | 2024-10-07 | 2025-01-07 / 市政府督查室 / 工作进度 | 存在的主要问题 | 下一步工作安排 "
       "/ / quarterly"},
      {"请于1月10日、4月10日、7月10日前将进展情况报送至市政府办公室。",
       "2025-01-10 | 2025-04-10 | 2025-07-10 / 市政府办公室 /  / / quarterly"},
      {"每季度末月20日前书面报县政府督查室。",
       "2024-03-20 | 2024-06-20 | 2024-09-20 | 2024-12-20 / 县政府督查室 /  / / quarterly"},
      {"请于每季度结束后10日内将进展情况报市住建局（联系人：陈思远，联系电话：8231144）。",
       "2024-04-10 | 2024-07-10 | 2024-10-10 | 2025-01-10 / 市住建局 /  / 陈思远,8231144, / quarterly"},
      {"自10月起，每月结束后5日内报送进展。", "2024-10-05 | 2024-11-05 | 2024-12-05 | 2025-01-05 /  /  / / monthly"},
      {"自10月起，每月28日前报送工作进展。", "2024-10-28 | 2024-11-28 | 2024-12-28 /  /  / / monthly"},
      {"各单位按季度报送进度。", " /  /  / / quarterly"},
      {"将责任人名单于3月28日前报领导小组办公室（邮箱：a@126.com，联系人：何雪梅，13800001111）。",
       "2024-03-28 / 领导小组办公室 /  / 何雪梅,13800001111,a@126.com /"},
      {"每季度末月25日前报县政府办公室。", "2024-03-25 | 2024-06-25 | 2024-09-25 | 2024-12-25 / 县政府办公室 /  / / quarterly"},
      {"请于2024年3月15日前将工作方案报市住建局。", "2024-03-15 / 市住建局 /  / /"},
      {"联系人：王小明、李 海，联系电话：0471-5223671；传真：5223672；电子邮箱：abc_1@163.com",
       " /  /  / 王小明,, 李海,0471-5223671,abc_1@163.com /"},
      {"联系人：王小明 电话：5223671\n联系人：李大海 电话：5223672", " /  /  / 王小明,5223671, 李大海,5223672, /"},
      {"请于每月20日前将工作台账报县政府督查室（小郑，电话6688123）。",
       "2024-03-20 | 2024-04-20 | 2024-05-20 | 2024-06-20 | 2024-07-20 | 2024-08-20 | 2024-09-20 | 2024-10-20 | 2024-11-20 | "
       "2024-12-20 / 县政府督查室 /  / 小郑,6688123, / monthly"},
      {"自11月起，每月5日、20日前将进展情况报市政府督查室。",
       "2024-11-05 | 2024-11-20 | 2024-12-05 | 2024-12-20 / 市政府督查室 /  / / monthly"},
      {"请于6月底、12月底前将落实情况报市政府督查室。", "2024-06-30 | 2024-12-31 / 市政府督查室 /  / /"},
      {"分别于6月、9月、12月的20日前报市政府督查室。", "2024-06-20 | 2024-09-20 | 2024-12-20 / 市政府督查室 /  / /"},
      {"每周五前将工作进展报县政府办公室。", " / 县政府办公室 /  / / weekly"},
      {"请报县政府督查室（督查科 李明 8123456）。", " / 县政府督查室 /  / 李明,8123456, /"},
      {"联系人：李明、电话：8123456，电子版发至abc_1@163.com。", " /  /  / 李明,8123456,abc_1@163.com /"},
      {"联系人：王芳、李强，联系电话：5223671、5223672。", " /  /  / 王芳,5223671, 李强,5223672, /"},
      {"联系人：张伟 刘洋；电话：5223671。", " /  /  / 张伟,, 刘洋,5223671, /"},
      {"6月30日前全部完工。责任人电话：13900001111。", " /  /  / /"},
      {"于8月底前上报上级部门。", " / 上级部门 /  / /"},
      {"6月30日前全部完工。牵头单位要向先进单位学习，做好报告工作。", " /  /  / /"},
  };
  for (const DutyCase& c : cases) {
    INFO(c.text);
    CHECK(reporting_of(notices_with(" 2024年3月2日", c.text).notices.at(0)) == c.duty);
  }
}

TEST_CASE("reporting: repeated days are a doubt, days without any year are left out with one") {
  CHECK(codes_of(notices_with(" 2024年3月2日", "每月28日前报送进展。")) == "notice/reporting-dates-expanded\n");
  CHECK(codes_of(notices_with(" 2024年3月2日", "每季度结束后5个工作日内报送进展。")) ==
        "notice/reporting-working-days\n");
  const notice::Notices found = notices_with("", "于4月7日前上报市政府办公室。");
  CHECK(codes_of(found) == "notice/reporting-year-unknown\n");
  CHECK(found.notices.at(0).reporting.dates.empty());
}
