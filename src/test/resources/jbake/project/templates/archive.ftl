<#include "header.ftl"><h1>Archive</h1><ul><#list published_content as p><li><a href="${p.uri}">${p.title?html}</a> <time>${p.date?string("yyyy-MM-dd")}</time></li></#list></ul>
<#include "footer.ftl">
