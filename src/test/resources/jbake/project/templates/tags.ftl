<#include "header.ftl"><h1>${tag?html}</h1><ul><#list tag_posts as p><li><a href="${content.rootpath}${p.uri}">${p.title?html}</a> <time>${p.date?string("yyyy-MM-dd")}</time></li></#list></ul><h2>All</h2><ul><#list tagged_documents as p><li><a href="${content.rootpath}${p.uri}">${p.title?html}</a> <time>${p.date?string("yyyy-MM-dd")}</time></li></#list></ul>
<#include "footer.ftl">
