package lint_test
import ("testing";"strings";"time";"github.com/omnigen-dev/omnigen/generator/internal/lint")
func TestZZ(t *testing.T){
 for name,s:=range map[string]string{
  "heads":strings.Repeat("status|\n-|-\n",1<<20),
  "rows":"status|e\n-|-\n"+strings.Repeat("404|`{\"code\":\"A\"}`\n",600000),
  "nums":"status|e\n-|-\n"+strings.Repeat("404\n",3<<20),
  "ticks":"status|e\n-|-\n"+strings.Repeat("404|`{",2<<20),
  "oneline":"status|e\n-|-\n404|`"+strings.Repeat("{",15<<20)+"}`",
  "spaces":strings.Repeat(" ",15<<20)+"status",
  "stars":strings.Repeat("status*",2<<20),
 "dashes":strings.Repeat("- - -x\n",2<<20),
 }{ st:=time.Now(); _,err:=lint.ReadPage("p",s); t.Log(name,len(s)>>20,time.Since(st),err==nil)}
}
