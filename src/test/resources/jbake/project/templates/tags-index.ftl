<#include "header.ftl"><h1>Tags</h1><ul><#list tags?sort_by("name") as t><li><a href="${content.rootpath}${t.uri}">${t.name?html}</a> ${t.tagged_posts?size}/${t.tagged_documents?size}</li></#list></ul>
<#include "footer.ftl">
