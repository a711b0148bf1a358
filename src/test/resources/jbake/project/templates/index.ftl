<#include "header.ftl"><h1>Latest</h1><ul><#list published_posts as p><li><a href="${p.uri}">${p.title?html}</a> <time>${p.date?string("yyyy-MM-dd")}</time></li></#list></ul><h2>Tags</h2><ul><#list alltags as t><li>${t?html}</li></#list></ul>
<#include "footer.ftl">
